import type { Fetched } from "./fetcher.ts";
import type { Page } from "./paged-iterable.ts";
import type { Token } from "./resume-token-of.ts";
import type { Position } from "./token-codec.ts";

/** Items `from` up to `to` of a fetched page, as the reader gets them. */
export class PageView<Item, Response> implements Page<Item, Response> {
  declare readonly items: readonly Item[];
  declare readonly response: Response;
  declare readonly index: number;
  declare readonly skipped: number;
  readonly #token: Token;

  constructor(page: Fetched<Item, Response>, from: number, to: number, token: Token) {
    const whole = from === 0 && to === page.items.length;
    this.items = whole ? page.items : page.items.slice(from, to);
    this.response = page.response;
    this.index = page.index;
    this.skipped = from;
    this.#token = token;
  }

  get resumeToken(): string | undefined {
    return this.#token();
  }
}

/** The position before item `at` of a page; past its last item, the one of the next page. */
export function positionIn(page: Fetched<unknown, unknown>, at: number): Position | undefined {
  return at < page.items.length ? { tokens: page.tokens, skip: at } : page.next;
}
