import type { Job, JobSummary } from "@jobs/contract";
import { isOver, jobStatuses } from "@jobs/contract/words";
import { statusLook } from "../output/kinds/status.ts";
import { firstLine } from "../terminal/first-line.ts";
import { formatDuration } from "../time/duration.ts";
import type { Told } from "./told.ts";

/** Whether a job has come to its end: by its state, or in one that nobody knows yet, by when it ended. */
export function hasEnded({ status, endTime }: Pick<JobSummary, "status" | "endTime">): boolean {
  const known: readonly string[] = jobStatuses;
  return isOver(status) || (!known.includes(status) && endTime !== undefined);
}

/** How far a job is. */
export function stateOf({ summary: { jobId, status }, steps }: Job): string {
  const step = steps.findLast(({ endTime }) => endTime === undefined);
  return `job ${jobId} ${status}${step === undefined ? "" : `, step ${step.stepName}`}`;
}

/** The same for a line that is kept up to date, the state in its colour; `now` is the time where the job runs. */
export function tellState(job: Job, now: number): Told {
  const { status, startTime, commitMessage } = job.summary;
  const { mark, color } = statusLook(status);
  const state = stateOf(job);
  const subject = firstLine(commitMessage);
  const elapsed = formatDuration(now - startTime.getTime());
  return {
    accent: { text: `${mark} ${state}`, color },
    text: `, ${elapsed}${subject === "" ? "" : `: ${subject}`}`,
    state,
  };
}
