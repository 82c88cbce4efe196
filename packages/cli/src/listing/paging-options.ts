import { UsageError } from "../usage-error.ts";
import type { Wish } from "./selection.ts";

/** Where to begin and where to end, as it is given on the command line. */
export interface PagingOptions {
  readonly "max-items"?: number | undefined;
  readonly "page-size"?: number | undefined;
  readonly "starting-token"?: string | undefined;
  readonly "max-results"?: number | undefined;
  readonly "next-token"?: string | undefined;
  readonly "no-paginate"?: true | undefined;
}

/** @throws {UsageError} where the options contradict each other. */
export function isOneRequest(options: PagingOptions & { readonly limit?: number | undefined }): boolean {
  const one = (["max-results", "next-token", "no-paginate"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (one === undefined) return false;
  const paged = (["max-items", "page-size", "starting-token", "limit"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (paged !== undefined)
    throw new UsageError(
      `--${one} makes one request, and does not go with --${paged}; leave one of them out`,
    );
  return true;
}

/** Where all are meant, no more are asked for than are wanted. */
export function itemsWanted<One>(
  { matches, isPast, limit }: Wish<One>,
  { "max-items": maxItems }: PagingOptions,
): number | undefined {
  if (matches !== undefined || isPast !== undefined || limit === undefined) return maxItems;
  return Math.min(limit, maxItems ?? limit);
}
