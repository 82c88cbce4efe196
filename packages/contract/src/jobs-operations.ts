import type { JobsRequest, Operations } from "./operations/operations.ts";

export interface CallOptions {
  /** Stops the request at once, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The port: what an adapter implements. One method per operation of the Amplify API, one page per call.
 *
 * Requests have been checked, and must not be modified. Responses are checked afterwards, so they may have any type. Members are
 * named as in the API, times are `Date`, and `nextToken` is absent on the last page. Throw failures as `JobsClientError`; anything
 * else becomes one with the code `UNKNOWN`.
 */
export type JobsOperations = {
  readonly [Name in keyof Operations]: (request: JobsRequest<Name>, options: CallOptions) => Promise<unknown>;
};
