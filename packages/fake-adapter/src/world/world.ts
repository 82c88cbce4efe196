import type { App, Branch, JobStep, JobSummary } from "@jobs/contract";
import type { WorldFailure } from "@jobs/contract/conformance";
import type { JobPlan } from "./job-plan.ts";

/** Everything that the made-up service holds, and what goes wrong there. A world of the conformance suite is one, too. */
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
  /** What becomes of the jobs that are started on it, in order. Further ones succeed. */
  readonly nextJobs?: readonly JobPlan[] | undefined;
}

/** A job as `listJobs` gives it, what `getJob` adds to it, and what becomes of it. */
export interface WorldJob extends JobSummary {
  /** In the order they run. Default: none. */
  readonly steps?: readonly JobStep[] | undefined;
  /** With a plan its status, its end and its steps follow the clock. Without one it stays as it is. */
  readonly plan?: JobPlan | undefined;
  /** When it was stopped: from then on it is `CANCELLING`, and soon `CANCELLED`. */
  readonly stopTime?: Date | undefined;
}
