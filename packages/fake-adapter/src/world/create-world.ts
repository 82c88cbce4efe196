import type { App, Branch, JobStep, JobSummary } from "@jobs/contract";
import type { JobStatus } from "@jobs/contract/words";
import type { JobPlan } from "./job-plan.ts";
import { readWorld } from "./read-world.ts";
import type { World } from "./world.ts";

/** A time, or its ISO 8601 text. */
export type GivenTime = Date | string;

/** The members of a world that matter to a test. */
export interface GivenWorld {
  readonly apps: readonly GivenApp[];
}

export interface GivenApp {
  readonly app: Pick<App, "appId"> &
    Partial<Pick<App, "appArn" | "name" | "description" | "repository" | "platform" | "defaultDomain">> & {
      readonly createTime?: GivenTime;
      readonly updateTime?: GivenTime;
    };
  /** Default: none. */
  readonly branches?: readonly GivenBranch[];
}

export interface GivenBranch {
  readonly branch: Pick<Branch, "branchName"> &
    Partial<Pick<Branch, "branchArn" | "displayName" | "stage" | "activeJobId" | "totalNumberOfJobs">> & {
      readonly createTime?: GivenTime;
      readonly updateTime?: GivenTime;
    };
  /** Newest first. Default: none. */
  readonly jobs?: readonly GivenJob[];
  /** What becomes of the jobs that are started on the branch, in order. Further ones succeed. */
  readonly nextJobs?: readonly JobPlan[];
}

export interface GivenJob extends Partial<
  Pick<JobSummary, "jobArn" | "commitId" | "commitMessage" | "jobType" | "sourceUrl" | "sourceUrlType">
> {
  readonly jobId: string;
  readonly startTime: GivenTime;
  /** One of the statuses known today. For an unknown one, see the fault `unknown-enum`. */
  readonly status: JobStatus;
  /** Default: none, as while a job runs. */
  readonly endTime?: GivenTime;
  /** Default: `startTime`. */
  readonly commitTime?: GivenTime;
  /** In the order they run. Default: none. */
  readonly steps?: readonly (Pick<JobStep, "stepName"> & { readonly status: JobStatus } & Partial<
      Pick<JobStep, "statusReason" | "logUrl" | "artifactsUrl">
    > & { readonly startTime: GivenTime; readonly endTime?: GivenTime })[];
  /** With a plan, the job's status, end and steps follow the clock. Without one, the job stays as it is. */
  readonly plan?: JobPlan;
  /** When the job was stopped: from then on it is `CANCELLING`, and soon `CANCELLED`. */
  readonly stopTime?: GivenTime;
}

/**
 * Makes a world from the members that matter. All others are made up, the same each time.
 *
 * @throws {JobsClientError} `CONFIGURATION`; the message says where the world is wrong, and what was expected there.
 *
 * @example
 * const client = createFakeClient(
 *   createWorld({
 *     apps: [
 *       {
 *         app: { appId: "dshop" },
 *         branches: [
 *           { branch: { branchName: "main" }, jobs: [{ jobId: "1", status: "FAILED", startTime: new Date(0) }] },
 *         ],
 *       },
 *     ],
 *   }),
 * );
 */
export function createWorld(world: GivenWorld): World {
  return readWorld(world);
}
