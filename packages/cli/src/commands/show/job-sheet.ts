import type { Job } from "@jobs/contract";
import { stepKind } from "../../output/kinds/steps.ts";
import { createTableFormat } from "../../output/table.ts";
import { cut } from "../../terminal/cut.ts";
import { inert } from "../../terminal/inert.ts";
import type { View } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import { relativeTime } from "../../time/relative-time.ts";
import { createLocalTime } from "../../time/time-zone.ts";
import { jobLine } from "../../waiting/job-line.ts";
import { hasEnded } from "../../waiting/job-state.ts";
import { describeEnd } from "../../waiting/verdict.ts";

/** A job for people, line by line: how it ended and why, or how far it is; what it builds; its steps. `logs` is the command that prints its log. */
export function createJobSheet(view: View, logs: string): (job: Job) => readonly string[] {
  return (job) => {
    const table = createTableFormat(stepKind, view, () => "");
    const steps = `${table.page(job.steps)}${table.end(undefined)}`;
    const head = hasEnded(job.summary) ? describeEnd(job, view, logs) : describeProgress(job, view);
    const [state = "", ...why] = head.trimEnd().split("\n");
    return [state, describeOrigin(job, view), ...why, "", ...steps.trimEnd().split("\n")];
  };
}

function describeProgress({ summary }: Job, view: View): string {
  const elapsed = formatDuration(view.now() - summary.startTime.getTime());
  return jobLine(summary, summary.status, view, ` for ${elapsed}`);
}

function describeOrigin({ summary }: Job, { live, timeZone, width = Infinity, now }: View): string {
  const { jobType, commitId, startTime } = summary;
  const started = live
    ? `${createLocalTime(timeZone)(startTime)}, ${relativeTime(startTime, now())}`
    : startTime.toISOString();
  return cut(`  ${inert(`${jobType} of ${commitId}, started ${started}`)}`, width);
}
