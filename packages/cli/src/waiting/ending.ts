import type { Job } from "@jobs/contract";
import { exitStatus } from "../terminal/exit-status.ts";
import type { View } from "../terminal/view.ts";
import { formatDuration } from "../time/duration.ts";
import { hasEnded, stateOf } from "./job-state.ts";
import { describeEnd } from "./verdict.ts";
import type { JobPlace } from "./wait-for-job.ts";

/** How a wait has ended, each with its exit status. */
const outcomes = {
  succeeded: exitStatus.done,
  failed: exitStatus.jobFailed,
  cancelled: exitStatus.jobCancelled,
  /** In a state that is not known. */
  ended: exitStatus.jobEnded,
  idle: exitStatus.done,
  /** And not waited for. */
  started: exitStatus.done,
  noSuchJob: exitStatus.none,
  otherCommit: exitStatus.none,
  timedOut: exitStatus.timedOut,
  interrupted: exitStatus.interrupted,
} as const satisfies Readonly<Record<string, number>>;

type Outcome = keyof typeof outcomes;

/** What is to be told of the end of a wait. */
export interface Ending {
  readonly outcome: Outcome;
  /** The job as it was last seen. */
  readonly job?: Job | undefined;
  /** What people are told of the job, in lines. */
  readonly verdict?: string;
  /** Why it is not as it was wanted, in a sentence. */
  readonly complaint?: string;
}

export function statusOf({ outcome }: Ending): number {
  return outcomes[outcome];
}

/** How the wait for the end of a job has ended: a job that is not over was waited for so many milliseconds. */
export function endOfJob(
  job: Job | undefined,
  timeout: number,
  view: View,
  { logsOf }: Pick<JobPlace, "logsOf">,
): Ending {
  if (job !== undefined && hasEnded(job.summary)) {
    const { jobId, status } = job.summary;
    return { outcome: outcomeOf(status), job, verdict: describeEnd(job, view, logsOf(jobId)) };
  }
  const state = job === undefined ? "" : `: ${stateOf(job)}`;
  const complaint = `the job has not ended in ${formatDuration(timeout)}${state}`;
  return { outcome: "timedOut", job, complaint };
}

function outcomeOf(status: string): Outcome {
  if (status === "SUCCEED") return "succeeded";
  if (status === "FAILED") return "failed";
  return status === "CANCELLED" ? "cancelled" : "ended";
}
