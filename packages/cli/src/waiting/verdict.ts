import type { Job } from "@jobs/contract";
import { statusLook } from "../output/kinds/status.ts";
import { cut, widthOf } from "../terminal/cut.ts";
import { exitStatus } from "../terminal/exit-status.ts";
import { firstLine } from "../terminal/first-line.ts";
import { inert } from "../terminal/inert.ts";
import { createPaint } from "../terminal/paint.ts";
import type { View } from "../terminal/view.ts";
import { formatDuration } from "../time/duration.ts";

/** What became of a job, for people: how it ended, and why if it failed. */
export function describeEnd(job: Job, view: View): string {
  const reasons = job.summary.status === "FAILED" ? reasonsOf(job) : [];
  return [endOf(job, view), ...reasons.map((reason) => `  ${inert(reason)}`)]
    .map((line) => `${line}\n`)
    .join("");
}

function endOf({ summary }: Job, { color: colored, width = Infinity }: View): string {
  const { jobId, status, startTime, endTime, commitId, commitMessage } = summary;
  const { mark, color } = statusLook(status);
  const ending = inert(`${mark} Job ${jobId} ${endings[status] ?? `ended as ${status}`}`);
  const took =
    endTime === undefined ? "" : ` after ${formatDuration(endTime.getTime() - startTime.getTime())}`;
  const commit = inert(`${commitId.slice(0, 7)} ${firstLine(commitMessage)}`);
  return createPaint(colored)(color, ending) + cut(`${took}: ${commit}`, width - widthOf(ending));
}

function reasonsOf({ steps }: Job): string[] {
  const failed = steps.filter((step) => step.status === "FAILED");
  if (failed.length === 0) return ["Amplify does not say which step failed."];
  return failed.flatMap(({ stepName, statusReason, logUrl }) => [
    `Step ${stepName} failed: ${statusReason?.trim() || "Amplify gives no reason."}`,
    ...(logUrl === undefined ? [] : [`Log: ${logUrl}`]),
  ]);
}

const endings: Readonly<Record<string, string>> = {
  SUCCEED: "succeeded",
  FAILED: "failed",
  CANCELLED: "was cancelled",
};

/** The exit status that tells how a job ended. */
export function statusOfEnd(status: string): number {
  if (status === "SUCCEED") return exitStatus.done;
  if (status === "FAILED") return exitStatus.jobFailed;
  return status === "CANCELLED" ? exitStatus.jobCancelled : exitStatus.jobEnded;
}
