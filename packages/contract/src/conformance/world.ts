import type { OperationName } from "../operations/operations.ts";
import type { App } from "../schema/app.ts";
import type { Branch } from "../schema/branch.ts";
import type { JobStep } from "../schema/job-step.ts";
import type { JobSummary } from "../schema/job-summary.ts";
import type { ServiceErrorName } from "../service-error.ts";

/** Everything that the remote of an adapter under test holds, and what goes wrong there. */
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
}

/** A job as `listJobs` returns it, with what `getJob` adds. */
export interface WorldJob extends JobSummary {
  /** In the order they run. Default: none. */
  readonly steps?: readonly JobStep[] | undefined;
}

/** Answers one request with an error. */
export interface WorldFailure {
  readonly operation: OperationName;
  /** Which request to that operation fails; 1 is the first. */
  readonly request: number;
  readonly error: ServiceErrorName;
  /** Default: a sentence that names the error. */
  readonly message?: string | undefined;
}
