import type { Fetched } from "./fetcher.ts";
import type { Page } from "./paged-iterable.ts";
import type { Place, Walk } from "./walk.ts";

/** Items `from` up to `to` of a fetched page, as the reader gets them. */
export class PageView<Item, Response> implements Page<Item, Response> {
  declare readonly items: readonly Item[];
  declare readonly response: Response;
  declare readonly index: number;
  declare readonly skipped: number;
  readonly #encode: Walk<Item, Response>["encode"];
  readonly #next: Place | undefined;

  constructor(
    page: Fetched<Item, Response>,
    from: number,
    to: number,
    encode: Walk<Item, Response>["encode"],
  ) {
    const { items } = page;
    this.items = from === 0 && to === items.length ? items : items.slice(from, to);
    this.response = page.response;
    this.index = page.index;
    this.skipped = from;
    this.#encode = encode;
    this.#next = placeIn(page, to);
  }

  get resumeToken(): string | undefined {
    return this.#next && this.#encode(this.#next);
  }
}

/** The place before item `at` of a page; past its last item, the one of the next page. */
export function placeIn(page: Fetched<unknown, unknown>, at: number): Place | undefined {
  return at < page.items.length ? { tokens: page.tokens, skip: at } : page.next;
}
