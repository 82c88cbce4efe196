/**
 * What becomes of a job over time, from its `startTime` on: `CREATED`, `PENDING`, `PROVISIONING`, `RUNNING` with the steps `BUILD`,
 * `DEPLOY` and `VERIFY`, and then `SUCCEED`. With an empty plan, the job succeeds.
 */
export interface JobPlan {
  /** The step at which the job fails. Default: none. */
  readonly failsAt?: JobStepName | undefined;
  /** Why it fails there. Default: a sentence that names the step. */
  readonly statusReason?: string | undefined;
  /** The status or the step that the job never leaves; `CREATED` for a job that never starts. Default: none. */
  readonly stuckIn?: JobPhase | undefined;
  /** How many seconds the job spends in a status or a step. Default, in order: 1, 4, 15, 60, 20, 5, and 5 for `CANCELLING`. */
  readonly seconds?: Readonly<Partial<Record<JobPhase | "CANCELLING", number>>> | undefined;
}

export const jobStepNames = ["BUILD", "DEPLOY", "VERIFY"] as const;

export const jobPhases = ["CREATED", "PENDING", "PROVISIONING", ...jobStepNames] as const;

export type JobStepName = (typeof jobStepNames)[number];
export type JobPhase = (typeof jobPhases)[number];
