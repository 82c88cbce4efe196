import type { ArrivedPage } from "./arrived-page.ts";
import { checkMember } from "./check-members.ts";
import type { Page } from "./paged-iterable.ts";
import { wholeNumber } from "./whole-number.ts";

/** The items from `from` up to `to` of a page that has come, as its reader gets them. */
export class PageView<Item, Response> implements Page<Item, Response> {
  readonly items: readonly Item[];
  readonly response: Response;
  readonly index: number;
  readonly skipped: number;
  readonly #page: ArrivedPage<Item, Response>;
  readonly #from: number;

  constructor(page: ArrivedPage<Item, Response>, from: number, to: number) {
    const { items } = page;
    this.items = from === 0 && to === items.length ? items : items.slice(from, to);
    this.response = page.response;
    this.index = page.index;
    this.skipped = from + (page.before ?? 0);
    this.#page = page;
    this.#from = from;
  }

  get resumeToken(): string | undefined {
    return this.resumeTokenAfter(this.items.length);
  }

  resumeTokenAfter(count: number): string | undefined {
    checkMember("count", count, wholeNumber(0, this.items.length));
    return this.#page.tokenAt(this.#from + count);
  }
}
