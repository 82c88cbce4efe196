import type { PagingOptions } from "../command-line/groups/paging.ts";
import type { Criteria } from "./selection.ts";

/** Whether the AWS CLI would make one request: it is told which page to ask for. */
export function isOneRequest(options: PagingOptions): boolean {
  const { "max-results": maxResults, "next-token": token, "no-paginate": once } = options;
  return [maxResults, token, once].some((value) => value !== undefined);
}

/** How many items are to be read. Where all of them match, no more are asked for than are shown. */
export function itemsWanted<One>(
  { matches, isPast, limit }: Criteria<One>,
  { "max-items": maxItems }: PagingOptions,
): number | undefined {
  if (matches !== undefined || isPast !== undefined || limit === undefined) return maxItems;
  return Math.min(limit, maxItems ?? limit);
}
