import type { ListApi } from "./list-api.ts";
import type { End } from "./paged-iterable.ts";
import type { Place } from "./place.ts";

/** A response that has come. The one after it hangs on it, so that what has been read is let go. */
export interface ArrivedPage<Item, Response> {
  readonly response: Response;
  readonly items: readonly Item[];
  readonly index: number;
  /** Where it was asked for. */
  readonly asked: Place;
  /** Items before this one are not delivered. */
  readonly from: number;
  /** The place after its last item; `undefined` at the end of the list. */
  readonly next: Place | undefined;
  /** Why the list ends with it, if it does. */
  readonly end: End | undefined;
  following: ArrivedPage<Item, Response> | undefined;
}

/** The place before item `at` of a page; past its last item, the one after the page. */
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
