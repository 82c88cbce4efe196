import type { GetJobRequest } from "./schema/get-job.ts";
import type { ListAppsRequest } from "./schema/list-apps.ts";
import type { ListBranchesRequest } from "./schema/list-branches.ts";
import type { ListJobsRequest } from "./schema/list-jobs.ts";

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
export interface JobsOperations {
  listApps(request: ListAppsRequest, options: CallOptions): Promise<unknown>;
  listBranches(request: ListBranchesRequest, options: CallOptions): Promise<unknown>;
  /** Newest job first. */
  listJobs(request: ListJobsRequest, options: CallOptions): Promise<unknown>;
  getJob(request: GetJobRequest, options: CallOptions): Promise<unknown>;
}
