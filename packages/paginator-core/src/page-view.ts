import type { Fetched } from "./fetcher.ts";
import type { Page } from "./paged-iterable.ts";
import type { Position, TokenCodec } from "./token-codec.ts";

/** Items `from` up to `to` of a fetched page, as the reader gets them. */
export class PageView<Item, Response> implements Page<Item, Response> {
  readonly items: readonly Item[];
  readonly response: Response;
  readonly index: number;
  readonly skipped: number;
  readonly #position: Position | undefined;
  readonly #codec: TokenCodec;

  constructor(page: Fetched<Item, Response>, from: number, to: number, codec: TokenCodec) {
    const whole = from === 0 && to === page.items.length;
    this.items = whole ? page.items : page.items.slice(from, to);
    this.response = page.response;
    this.index = page.index;
    this.skipped = from;
    this.#position = positionIn(page, to);
    this.#codec = codec;
  }

  get resumeToken(): string | undefined {
    return this.#position && this.#codec.encode(this.#position);
  }
}

/** The position before item `at` of a page; past its last item, the one of the next page. */
export function positionIn(page: Fetched<unknown, unknown>, at: number): Position | undefined {
  return at < page.items.length ? { tokens: page.tokens, skip: at } : page.next;
}
