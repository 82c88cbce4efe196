import type { End, LoopIterator } from "@jobs/paginator-core";
import type { FullResult } from "./full-result.ts";
import type { ItemOf, ResultKeyIters } from "./item-of.ts";

/** The pages of one operation, as responses cut to `MaxItems`. One walk: a loop after a `break` or an error goes on. */
export interface Pages<Response, Model> extends AsyncIterable<Response> {
  [Symbol.asyncIterator](): LoopIterator<Response>;
  /**
   * Gathers what is left. When it rejects it has delivered nothing, and calling it again asks only for the page that failed.
   * `NextToken` is there when there is more.
   */
  buildFullResult(): Promise<FullResult<Response, Model>>;
  /**
   * The items that `MaxItems` counts, one after the other: those of the first result key. A `break` keeps the place: `resumeToken` is the
   * position after the last item, and a loop over pages or items goes on there.
   */
  items(): LoopIterator<ItemOf<Response, Model>>;
  /**
   * What a JMESPath expression finds, page by page: the elements of a list, or the value itself, null included. `Found` is what you
   * know of it; nothing checks it.
   */
  search<Found = unknown>(expression: string): LoopIterator<Found>;
  /**
   * One iterator for each result key of the model, in its order, over the same pages: a list's elements, a string's characters,
   * a map's keys. Pages are kept until the slowest iterator has come to them.
   */
  resultKeyIters(): ResultKeyIters<Response, Model>;
  /** The position after the last page or item delivered, good for `StartingToken`, boto3 and `aws --starting-token`. */
  readonly resumeToken: string | undefined;
  /**
   * The position after the first `count` items of the page that was delivered last: 0 is before its first one.
   *
   * @throws {RangeError} for a `count` that is no integer from 0 to the number of its items.
   */
  resumeTokenAfter(count: number): string | undefined;
  /** Why the walk ended, once it has. */
  readonly end: End | undefined;
}
