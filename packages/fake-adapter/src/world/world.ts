import type { App, Branch, JobStep, JobSummary } from "@jobs/contract";
import type { WorldFailure } from "@jobs/contract/conformance";
import type { JobPlan } from "./job-plan.ts";

/** Everything that the fake service holds, and what goes wrong there. A `World` of the conformance suite can be used, too. */
export interface World {
  readonly apps: readonly WorldApp[];
  readonly failures?: readonly WorldFailure[] | undefined;
}

export interface WorldApp {
  readonly app: App;
  readonly branches: readonly WorldBranch[];
}

export interface WorldBranch {
  readonly branch: Branch;
  /** Newest first. */
  readonly jobs: readonly WorldJob[];
  /** What becomes of the jobs that are started on the branch, in order. Further ones succeed. */
  readonly nextJobs?: readonly JobPlan[] | undefined;
}

/** A job as `listJobs` returns it, what `getJob` adds, and what becomes of the job. */
export interface WorldJob extends JobSummary {
  /** In the order they run. Default: none. */
  readonly steps?: readonly JobStep[] | undefined;
  /** With a plan, the job's status, end and steps follow the clock. Without one, the job stays as it is. */
  readonly plan?: JobPlan | undefined;
  /** When the job was stopped: from then on it is `CANCELLING`, and soon `CANCELLED`. */
  readonly stopTime?: Date | undefined;
}
