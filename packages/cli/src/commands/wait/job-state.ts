import type { Job } from "@jobs/contract";
import { statusLook } from "../../output/kinds/status.ts";
import { firstLine } from "../../terminal/first-line.ts";
import { formatDuration } from "../../time/duration.ts";

/** How far a job is. */
export function stateOf({ summary: { jobId, status }, steps }: Job): string {
  const step = steps.findLast(({ endTime }) => endTime === undefined);
  return `job ${jobId} ${status}${step === undefined ? "" : `, step ${step.stepName}`}`;
}

/** The same for a line that is kept up to date; `now` is the time where the job runs. */
export function describeState(job: Job, now: number): string {
  const { status, startTime, commitMessage } = job.summary;
  const elapsed = formatDuration(now - startTime.getTime());
  return `${statusLook(status).mark} ${stateOf(job)}, ${elapsed}: ${firstLine(commitMessage)}`;
}
