/** Options of one walk through a list. All are optional; nothing here is modified. An option that is not one of these is a `RangeError`. */
export interface PaginateOptions {
  /** Deliver exactly this many items, then stop. 0 makes no request. Default: all. */
  readonly maxItems?: number | undefined;
  /** Stop after this many pages have come. 0 makes no request. Default: all. */
  readonly maxPages?: number | undefined;
  /** Items asked for per request; needs `pageSize` in the definition. Default: what the input says, else the API's own. */
  readonly pageSize?: number | undefined;
  /** Where to start: a `resumeToken` of an earlier walk. It wins over a token in the input. Default, also for `null`: the beginning. */
  readonly startingToken?: string | null | undefined;
  /** Stops the walk at once, also in flight, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Pages to fetch ahead of the reader while a loop runs. Default 0: a request is made when its page is asked for. */
  readonly prefetch?: number | undefined;
  /**
   * What a page token that was seen before means: `"error"` throws `TOKEN_REPEATED`,
   * `"end"` takes it as the end, for APIs that repeat the last token at the end. Default: what the definition says, else `"error"`.
   */
  readonly onRepeatedToken?: "error" | "end" | undefined;
}
