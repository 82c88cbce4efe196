import type { ArrivedPage } from "./arrived-page.ts";

/** Where a cursor's pages come from. It is asked for them, and says when something has come. */
export interface PageSource<Item, Response> {
  /** The page that came last; before the first one, an empty page in front of the list. */
  readonly newest: ArrivedPage<Item, Response>;
  /** Whether a function of the caller's runs that must not read this walk. */
  readonly calling: boolean;
  /** Whether there is something to ask for. */
  readonly canFetch: boolean;
  /** Sees to it that `count` pages have come or are under way, as far as there are so many. */
  fetch(count: number): void;
  /** Throws what has come instead of a page, once: then it may be asked for again. */
  throwFailure(): void;
  /** Aborts what is under way. Pages that have come stay. */
  cancel(): void;
}

/** Makes a source. It calls `onArrival`, never from within `fetch`, when a page or a failure has come, or an abort has stopped a request. */
export type OpenSource<Item, Response> = (onArrival: () => void) => PageSource<Item, Response>;
