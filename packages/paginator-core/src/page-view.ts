import type { Fetched } from "./fetcher.ts";
import type { Page } from "./paged-iterable.ts";
import type { Position, TokenCodec } from "./token-codec.ts";

/** Items `from` up to `to` of a fetched page, as the reader gets them. */
export class PageView<Item, Response> implements Page<Item, Response> {
  declare readonly items: readonly Item[];
  declare readonly response: Response;
  declare readonly index: number;
  declare readonly skipped: number;
  readonly #codec: TokenCodec;
  readonly #next: Position | undefined;

  constructor(page: Fetched<Item, Response>, from: number, to: number, codec: TokenCodec) {
    const { items } = page;
    this.items = from === 0 && to === items.length ? items : items.slice(from, to);
    this.response = page.response;
    this.index = page.index;
    this.skipped = from;
    this.#codec = codec;
    this.#next = positionIn(page, to);
  }

  get resumeToken(): string | undefined {
    return this.#next && this.#codec.encode(this.#next);
  }
}

/** The position before item `at` of a page; past its last item, the one of the next page. */
export function positionIn(page: Fetched<unknown, unknown>, at: number): Position | undefined {
  return at < page.items.length ? { tokens: page.tokens, skip: at } : page.next;
}
