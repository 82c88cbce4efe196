/**
 * Why a walk came to its end. A walk that was left, aborted or failed has none. `"partial"` is only said of many lists: some could not be
 * reached, and the resume token stands for those.
 */
export type End = "exhausted" | "maxItems" | "maxPages" | "repeatedToken" | "partial";

/** One response, or what is left of it. */
export interface Page<Item, Response> {
  /** The items this page delivers: without those skipped before and those past `maxItems`. May be empty. */
  readonly items: readonly Item[];
  /** The response as the API gave it, whole and unchanged. */
  readonly response: Response;
  /** 0 for the first response of this walk. */
  readonly index: number;
  /** How many items of the response come before `items[0]`. */
  readonly skipped: number;
  /** The position after this page's last item; `undefined` when there is no more. Computed when read. */
  readonly resumeToken: string | undefined;
  /**
   * The position after the first `count` items of this page: 0 is before the first one, `items.length` is `resumeToken`.
   *
   * @throws {RangeError} for a `count` that is no integer from 0 to `items.length`.
   */
  resumeTokenAfter(count: number): string | undefined;
}

/** What `collect()` gathers. */
export interface Collected<Item> {
  readonly items: Item[];
  readonly resumeToken: string | undefined;
  readonly end: End | undefined;
}

/** What `collectPages()` gathers. */
export interface CollectedPages<Value> {
  readonly pages: Value[];
  readonly resumeToken: string | undefined;
  readonly end: End | undefined;
}

/** An iterator that a loop takes, too. TypeScript before 5.6 has no name for one that says what its end is. */
export type LoopIterator<Value> = AsyncIterator<Value, undefined, undefined> & AsyncIterable<Value>;

/**
 * One walk through a list, lazily, one request a page. Items and pages share one position.
 *
 * A loop after a `break` or an error goes on where the last one stopped: a page that failed is asked for again.
 * After an `end`, a new loop throws `ALREADY_ENDED`: make a new walk instead.
 */
export interface PagedIterable<Item, Response> extends AsyncIterable<Item> {
  [Symbol.asyncIterator](): LoopIterator<Item>;
  /**
   * The same walk by pages, with what `map` makes of each. A page for which `map` throws is not delivered.
   * If `map` reads on in this walk, it is answered only after it has returned.
   */
  pages<Value>(map: (page: Page<Item, Response>) => Value): LoopIterator<Value>;
  /** The same walk by pages. After a partly read page it starts with the rest of it. */
  pages(): LoopIterator<Page<Item, Response>>;
  /**
   * Gathers all that is left, in memory. When it rejects it has delivered nothing: the position is where it was,
   * pages already fetched are kept, and calling it again asks only for the page that failed.
   */
  collect(): Promise<Collected<Item>>;
  /**
   * As `collect()`, by pages, with what `map` makes of each. `map` is called as each page comes; if it throws, the promise rejects with that, and
   * no further page is asked for.
   */
  collectPages<Value>(map: (page: Page<Item, Response>) => Value): Promise<CollectedPages<Value>>;
  /** As `collect()`, by pages: for what a response holds beside its items. */
  collectPages(): Promise<CollectedPages<Page<Item, Response>>>;
  /**
   * The position after the last item delivered. `undefined` exactly when there is no more,
   * so `while (token)` loops are right. Before the first item it is where the walk starts.
   */
  readonly resumeToken: string | undefined;
  /** Why the walk ended, once a loop or `collect()` has come to its end. */
  readonly end: End | undefined;
}
