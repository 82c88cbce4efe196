import type { Job } from "@jobs/contract";
import { firstLine, inert } from "../inert.ts";
import { statusLook } from "../kinds/status-look.ts";
import { formatDuration } from "../time/duration.ts";

/** How far a job is: for a line of its own, and for one that is kept up to date. */
export function describeState({ summary, steps }: Job, now: number): readonly [state: string, live: string] {
  const { jobId, status, startTime, commitMessage } = summary;
  const step = steps.findLast(({ endTime }) => endTime === undefined);
  const state = `job ${inert(jobId)} ${inert(status)}${step === undefined ? "" : `, step ${inert(step.stepName)}`}`;
  const elapsed = formatDuration(now - startTime.getTime());
  return [state, `${statusLook(status).mark} ${state}, ${elapsed}: ${firstLine(commitMessage)}`];
}
