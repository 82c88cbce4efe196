import type { JobPlan } from "./job-plan.ts";
import type { ServiceErrorName } from "./service-error.ts";
import type { App } from "./schema/app.ts";
import type { Branch } from "./schema/branch.ts";
import type { JobStep } from "./schema/job-step.ts";
import type { JobSummary } from "./schema/job-summary.ts";

/** Everything a remote Amplify holds, and what goes wrong there. */
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

/** A job as `listJobs` gives it, and what `getJob` adds to it. */
export interface WorldJob extends JobSummary {
  /** In the order they run. Default: none. */
  readonly steps?: readonly JobStep[] | undefined;
  /** With a plan its status, its end and its steps follow the clock. Without one it stays as it is. */
  readonly plan?: JobPlan | undefined;
  /** When it was stopped: from then on it is `CANCELLING`, and soon `CANCELLED`. */
  readonly stopTime?: Date | undefined;
}

/** Answers one request with an error. */
export interface WorldFailure {
  readonly operation: "ListApps" | "ListBranches" | "ListJobs" | "GetJob";
  /** Which request to that operation fails: 1 for the first. */
  readonly request: number;
  readonly error: ServiceErrorName;
  /** Default: a sentence that names the error. */
  readonly message?: string | undefined;
}
