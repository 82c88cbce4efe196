import type { ListApi } from "./list-api.ts";
import type { End } from "./paged-iterable.ts";
import type { Place } from "./place.ts";

/** A page that has come. Pages link forwards only, so that nothing holds a page that has been read. */
export interface ArrivedPage<Item, Response> {
  readonly response: Response;
  readonly items: readonly Item[];
  readonly index: number;
  /** Items before this index are not delivered. */
  readonly from: number;
  /** How many items of the response come before `items[0]`, if the page is a part of it. */
  readonly before?: number;
  /** Why the list ends with this page, if it does. */
  readonly end: End | undefined;
  /** The page after it, once that can be read. */
  following: ArrivedPage<Item, Response> | undefined;
  /** The resume token before item `at`; past the last item, the one after the page. */
  tokenAt(at: number): string | undefined;
}

/** One response to one request. */
export class FetchedPage<Item, Response> implements ArrivedPage<Item, Response> {
  readonly response: Response;
  readonly items: readonly Item[];
  readonly index: number;
  /** The place that was requested. */
  readonly asked: Place;
  readonly from: number;
  /** The place after its last item; `undefined` at the end of the list. */
  readonly next: Place | undefined;
  readonly end: End | undefined;
  following: ArrivedPage<Item, Response> | undefined;
  readonly #api: ListApi<Item, Response>;

  constructor(
    api: ListApi<Item, Response>,
    response: Response,
    items: readonly Item[],
    index: number,
    asked: Place,
    from: number,
    next: Place | undefined,
    end?: End,
  ) {
    this.response = response;
    this.items = items;
    this.index = index;
    this.asked = asked;
    this.from = from;
    this.next = next;
    this.end = end;
    this.following = undefined;
    this.#api = api;
  }

  tokenAt(at: number): string | undefined {
    const place = this.#placeAt(at);
    return place && this.#api.encode(place);
  }

  #placeAt(at: number): Place | undefined {
    const { items, asked, next } = this;
    if (at >= items.length) return next;
    const tokens = at > 0 ? this.#api.tokensAfter(items[at - 1]!, this.response) : undefined;
    return tokens ? { tokens, skip: 0 } : { ...asked, skip: at };
  }
}
