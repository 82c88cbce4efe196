/** Options of one walk through a list. All are optional, and none is modified. An unknown option throws a `RangeError`. */
export interface PaginateOptions {
  /** Deliver exactly this many items, then stop. 0 makes no request. Default: all. */
  readonly maxItems?: number | undefined;
  /** Stop after this many pages have come. 0 makes no request. Default: all. */
  readonly maxPages?: number | undefined;
  /** Items to ask for per request; needs `pageSize` in the definition. Default: what the input says, else the API's own. */
  readonly pageSize?: number | undefined;
  /** Where to start: a `resumeToken` of an earlier walk. Default, also for `null`: the token in the input, else the beginning. */
  readonly startingToken?: string | null | undefined;
  /** Stops the walk at once, even during a request, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Pages to fetch ahead of the reader while a loop runs. Default 0: a page is requested when it is read. */
  readonly prefetch?: number | undefined;
  /**
   * What to do when the API gives a page token that it gave before: `"error"` throws `TOKEN_REPEATED`, `"end"` ends the
   * list, for APIs that repeat the last token at the end. Default: what the definition says, else `"error"`.
   */
  readonly onRepeatedToken?: "error" | "end" | undefined;
}
