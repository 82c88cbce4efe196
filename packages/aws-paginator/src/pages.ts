import type { End, LoopIterator } from "@jobs/paginator-core";
import type { FullResult } from "./full-result.ts";

/** The pages of one operation, as responses cut to `MaxItems`. One walk: a loop after a `break` or an error goes on. */
export interface Pages<Response, Model> extends AsyncIterable<Response> {
  [Symbol.asyncIterator](): LoopIterator<Response>;
  /**
   * Gathers what is left. When it rejects it has delivered nothing, and calling it again asks only for the page that failed.
   * `NextToken` is there when there is more.
   */
  buildFullResult(): Promise<FullResult<Response, Model>>;
  /** What a JMESPath expression finds, page by page: the elements of a list, or the value itself, null included. */
  search(expression: string): LoopIterator<unknown>;
  /**
   * One iterator for each result key of the model, in its order, over the same pages: a list's elements, a string's characters,
   * a map's keys. Pages are kept until the slowest iterator has come to them.
   */
  resultKeyIters(): LoopIterator<unknown>[];
  /** The position after the last page delivered, good for `StartingToken`, boto3 and `aws --starting-token`. */
  readonly resumeToken: string | undefined;
  /** Why the walk ended, once it has. */
  readonly end: End | undefined;
}
