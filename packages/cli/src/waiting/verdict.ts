import type { Job } from "@jobs/contract";
import { inert } from "../terminal/inert.ts";
import type { View } from "../terminal/view.ts";
import { formatDuration } from "../time/duration.ts";
import { jobLine } from "./job-line.ts";

/** What became of a job, for people: how it ended, and why if it failed. `logs` is the command that prints the log of its failing step. */
export function describeEnd(job: Job, view: View, logs: string): string {
  const reasons = job.summary.status === "FAILED" ? reasonsOf(job, logs) : [];
  return [endOf(job, view), ...reasons.map((reason) => `  ${inert(reason)}`)]
    .map((line) => `${line}\n`)
    .join("");
}

function endOf({ summary }: Job, view: View): string {
  const { status, startTime, endTime } = summary;
  const took =
    endTime === undefined ? "" : ` after ${formatDuration(endTime.getTime() - startTime.getTime())}`;
  return jobLine(summary, endings[status] ?? `ended as ${status}`, view, took);
}

/** Where a log is says a key to it, which does not belong where everybody reads: there is a command to read it instead. */
function reasonsOf({ steps }: Job, logs: string): string[] {
  const failed = steps.filter((step) => step.status === "FAILED");
  if (failed.length === 0) return ["Amplify does not say which step failed."];
  const reasons = failed.map(
    ({ stepName, statusReason }) =>
      `Step ${stepName} failed: ${statusReason?.trim() || "Amplify gives no reason."}`,
  );
  return failed.some(({ logUrl }) => logUrl !== undefined) ? [...reasons, `Its log: ${logs}`] : reasons;
}

const endings: Readonly<Record<string, string>> = {
  SUCCEED: "succeeded",
  FAILED: "failed",
  CANCELLED: "was cancelled",
};
