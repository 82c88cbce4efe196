import type * as z from "zod";
import { getJob } from "./get-job.ts";
import { listApps } from "./list-apps.ts";
import { listBranches } from "./list-branches.ts";
import { listJobs } from "./list-jobs.ts";
import { startJob } from "./start-job.ts";
import { stopJob } from "./stop-job.ts";
import type { OperationModel } from "./operation.ts";

/** The operations that we have of the API. The port, the client, its paginators and the conformance suite follow from this table. */
export const operations = {
  /** One page of the apps of the account, in one region. */
  listApps,
  /** One page of the branches of an app. */
  listBranches,
  /** One page of the jobs of a branch, newest first. */
  listJobs,
  /** One job with its steps: which one failed, why, and where its log is. */
  getJob,
  /** Starts a job on a branch: builds its newest commit or another one, or runs a job again. A branch that has a job under way does not start another. */
  startJob,
  /** Stops a job that is under way. It becomes `CANCELLING`, and soon `CANCELLED`. */
  stopJob,
} as const satisfies Readonly<Record<string, OperationModel>>;

export type Operations = typeof operations;
/** The name of an operation as a method of a client: `listJobs`. */
export type Operation = keyof Operations;
/** The name of an operation in the API: `ListJobs`. */
export type OperationName = Operations[Operation]["name"];

/** What an operation takes; `JobsResponse` is what it returns. Write `JobsRequest<"listJobs">`. */
export type JobsRequest<Name extends Operation> = z.infer<Operations[Name]["request"]>;
export type JobsResponse<Name extends Operation> = z.infer<Operations[Name]["response"]>;
export type Job = JobsResponse<"getJob">["job"];

// `Object.keys` returns `string[]`.
export const operationKeys = Object.keys(operations) as readonly Operation[];
