/** Why a walk ended. A walk that was left or aborted, or that failed, has no `end`. */
export type End = "exhausted" | "maxItems" | "maxPages" | "repeatedToken";

/** One response, or the part of it that was not delivered yet. */
export interface Page<Item, Response> {
  /** The items this page delivers, without those skipped at its start and those past `maxItems`. May be empty. */
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
   * The position after the first `count` items of this page. For 0 it is the position before the first item, for
   * `items.length` it is `resumeToken`.
   *
   * @throws {RangeError} if `count` is not an integer from 0 to `items.length`.
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

/** An iterator that `for await` takes, too. The name that TypeScript 5.6 has for it is missing in older versions. */
export type LoopIterator<Value> = AsyncIterator<Value, undefined, undefined> & AsyncIterable<Value>;

/**
 * One walk through a list: lazy, one request per page. Items and pages share one position.
 *
 * A loop after a `break` or an error goes on where the last one stopped; a page that failed is requested again.
 * After an `end`, a new loop throws `ALREADY_ENDED`: start a new walk instead.
 */
export interface PagedIterable<Item, Response> extends AsyncIterable<Item> {
  [Symbol.asyncIterator](): LoopIterator<Item>;
  /**
   * The same walk by pages, each as what `map` returns for it. A page for which `map` throws is not delivered.
   * If `map` itself reads from this walk, it is answered only after it has returned.
   */
  pages<Value>(map: (page: Page<Item, Response>) => Value): LoopIterator<Value>;
  /** The same walk by pages. If a page was partly read, the first one is the rest of it. */
  pages(): LoopIterator<Page<Item, Response>>;
  /**
   * Gathers all that is left, in memory. If it rejects, it has delivered nothing: the position is where it was,
   * pages already fetched are kept, and calling it again starts with a request for the page that failed.
   */
  collect(): Promise<Collected<Item>>;
  /**
   * Like `collect()`, but by pages, each as what `map` returns for it. `map` is called as each page comes. If it throws, the
   * promise rejects with that error and no further page is requested.
   */
  collectPages<Value>(map: (page: Page<Item, Response>) => Value): Promise<CollectedPages<Value>>;
  /** Like `collect()`, but by pages: for what a response holds besides its items. */
  collectPages(): Promise<CollectedPages<Page<Item, Response>>>;
  /**
   * The position after the last item delivered; before the first one, where the walk starts. It is `undefined` exactly
   * when there is no more, so `while (token)` loops are right.
   */
  readonly resumeToken: string | undefined;
  /** Why the walk ended; `undefined` until a loop or `collect()` has come to the end. */
  readonly end: End | undefined;
}
