import type { ListApi } from "./list-api.ts";
import type { End } from "./paged-iterable.ts";
import type { Place } from "./place.ts";

/** A response that has come. Pages link forwards only, so that nothing holds a page that has been read. */
export interface ArrivedPage<Item, Response> {
  readonly response: Response;
  readonly items: readonly Item[];
  readonly index: number;
  /** The place that was requested. */
  readonly asked: Place;
  /** Items before this index are not delivered. */
  readonly from: number;
  /** The place after its last item; `undefined` at the end of the list. */
  readonly next: Place | undefined;
  /** Why the list ends with this page, if it does. */
  readonly end: End | undefined;
  following: ArrivedPage<Item, Response> | undefined;
}

/** The place before the item at index `at` of a page; past the last item, the place after the page. */
export function placeAt<Item, Response>(
  page: ArrivedPage<Item, Response>,
  at: number,
  api: ListApi<Item, Response>,
): Place | undefined {
  const { items, asked, next } = page;
  if (at >= items.length) return next;
  const tokens = at > 0 ? api.tokensAfter(items[at - 1]!, page.response) : undefined;
  return tokens ? { tokens, skip: 0 } : { ...asked, skip: at };
}
