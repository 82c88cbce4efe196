import type { End, LoopIterator } from "@jobs/paginator-core";
import type { FullResult } from "./full-result.ts";
import type { ItemOf, ResultKeyIters } from "./item-of.ts";

/** One walk over the pages of an operation: its responses, cut to `MaxItems`. A loop after a `break` or an error goes on. */
export interface Pages<Response, Model> extends AsyncIterable<Response> {
  [Symbol.asyncIterator](): LoopIterator<Response>;
  /**
   * Gathers what is left. If it rejects, it has delivered nothing, and calling it again starts with a request for the page that
   * failed. The result has a `NextToken` if there is more.
   */
  buildFullResult(): Promise<FullResult<Response, Model>>;
  /**
   * The items that `MaxItems` counts, one after the other: those of the first result key. After a `break`, `resumeToken` is the
   * position after the last item, and a loop over pages or items goes on there.
   *
   * @throws {ModelError} `NO_LIST` if the operation has no items to count.
   */
  items(): LoopIterator<ItemOf<Response, Model>>;
  /**
   * What a JMESPath expression finds, page by page: the elements of a list, or the value itself, null included. `Found` is the type
   * that you expect; it is not checked.
   *
   * @throws {JmespathError} at once if the expression is wrong; during the iteration, if a page has values that it cannot take.
   */
  search<Found = unknown>(expression: string): LoopIterator<Found>;
  /**
   * One iterator for each result key of the model, in its order, over the same pages: a list's elements, a string's characters,
   * a map's keys. Each page is kept until the slowest iterator has reached it.
   */
  resultKeyIters(): ResultKeyIters<Response, Model>;
  /** The position after the last page or item delivered; also for boto3 and `aws --starting-token`. `undefined` when there is no more. */
  readonly resumeToken: string | undefined;
  /**
   * The position after the first `count` items of the page that was delivered last; for 0, the one before its first item.
   *
   * @throws {RangeError} if `count` is not an integer from 0 to the number of its items.
   */
  resumeTokenAfter(count: number): string | undefined;
  /** Why the walk ended; `undefined` until it has. */
  readonly end: End | undefined;
}
