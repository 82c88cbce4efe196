import { placeAt, type ArrivedPage } from "./arrived-page.ts";
import { checkMember } from "./check-members.ts";
import type { ListApi } from "./list-api.ts";
import type { Page } from "./paged-iterable.ts";
import { wholeNumber } from "./whole-number.ts";

/** The items from `from` up to `to` of a page that has come, as its reader gets them. */
export class PageView<Item, Response> implements Page<Item, Response> {
  readonly items: readonly Item[];
  readonly response: Response;
  readonly index: number;
  readonly skipped: number;
  readonly #page: ArrivedPage<Item, Response>;
  readonly #api: ListApi<Item, Response>;

  constructor(page: ArrivedPage<Item, Response>, from: number, to: number, api: ListApi<Item, Response>) {
    const { items } = page;
    this.items = from === 0 && to === items.length ? items : items.slice(from, to);
    this.response = page.response;
    this.index = page.index;
    this.skipped = from;
    this.#page = page;
    this.#api = api;
  }

  get resumeToken(): string | undefined {
    return this.resumeTokenAfter(this.items.length);
  }

  resumeTokenAfter(count: number): string | undefined {
    checkMember("count", count, wholeNumber(0, this.items.length));
    const place = placeAt(this.#page, this.skipped + count, this.#api);
    return place && this.#api.encode(place);
  }
}
