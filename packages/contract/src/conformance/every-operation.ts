import type { JobsClient } from "../jobs-client.ts";
import type { CallOptions } from "../jobs-operations.ts";
import { operationKeys, type JobsRequest, type Operation } from "../operations/operations.ts";
import { appId } from "./small-world.ts";

const params = { appId, branchName: "main" };

/** The branches that these requests are about, with their numbers of jobs. */
export const branchesOfRequests = { main: 3, idle: 0 };

/** A request that succeeds, for each operation. */
const requests: { readonly [Name in Operation]: JobsRequest<Name> } = {
  listApps: {},
  listBranches: { appId },
  listJobs: params,
  getJob: { ...params, jobId: "1" },
  startJob: { appId, branchName: "idle", jobType: "RELEASE" },
  stopJob: { ...params, jobId: "3" },
};

/** An operation, with a request that succeeds. */
interface OneOperation {
  readonly key: Operation;
  readonly request: object;
  /** Sends a request, even one that the types forbid. */
  call(client: JobsClient, request: object, options?: CallOptions): Promise<object>;
}

/** All operations, for the promises that every one of them makes. */
export const everyOperation: readonly OneOperation[] = operationKeys.map((key) => ({
  key,
  request: requests[key],
  call: (client, request, options) => client[key](request as never, options),
}));
