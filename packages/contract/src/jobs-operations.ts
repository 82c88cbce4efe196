import type { JobsRequest, Operations } from "./operations/operations.ts";

export interface CallOptions {
  /** Stops the request at once, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The port: what an adapter implements. One method per operation of the Amplify API, one page per call.
 *
 * Requests arrive checked and must not be modified. Responses may be anything: they are checked after. Members are named
 * as in the API, times are `Date`, and `nextToken` is absent on the last page. Failures are thrown as `JobsClientError`;
 * whatever else is thrown becomes one with the code `UNKNOWN`.
 */
export type JobsOperations = {
  readonly [Name in keyof Operations]: (request: JobsRequest<Name>, options: CallOptions) => Promise<unknown>;
};
