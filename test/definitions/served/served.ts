import type { PagedIterable, PaginateOptions } from "@jobs/paginator-core";

/** A list of any SDK: what its input is, the file beside this says. */
type List<Item> = (input: never, options?: PaginateOptions) => PagedIterable<Item, unknown>;

/** One request, as it came by HTTP. */
export interface Asked {
  readonly query: URLSearchParams;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever JSON a client has sent
  readonly body: any;
}

/** The list of one SDK, over the real client, and what the API answers it. */
export interface Served<Item> {
  open(url: string): List<Item> | Promise<List<Item>>;
  readonly input: object;
  idOf(item: Item): string;
  /** JSON, and headers if there are some. */
  answer?(asked: Asked): { readonly json: unknown; readonly headers?: Readonly<Record<string, string>> };
}

/** What is in every list. */
export const ids = Array.from({ length: 23 }, (_, index) => `id-${index + 1}`);

/** The page after an item, or the first; the last id of it, where there is more. */
export function pageAfter(id: string | null | undefined, size: number | string | null | undefined) {
  const start = ids.indexOf(id ?? "") + 1;
  const page = ids.slice(start, start + Number(size ?? 5));
  const more = start + page.length < ids.length;
  return { page, more, next: more ? page.at(-1) : undefined };
}
