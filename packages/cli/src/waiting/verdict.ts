import type { Job } from "@jobs/contract";
import { exitStatus } from "../exit-status.ts";
import { cut, widthOf } from "../format/cut.ts";
import { firstLine, inert } from "../inert.ts";
import { statusLook } from "../kinds/status-look.ts";
import { createPaint } from "../paint.ts";
import { formatDuration } from "../time/duration.ts";
import type { View } from "../view.ts";

/** What became of a job, for people: how it ended, and why if it failed. */
export function describeEnd({ summary, steps }: Job, { color: colored, width = Infinity }: View): string {
  const { jobId, status, startTime, endTime, commitId, commitMessage } = summary;
  const { mark, color } = statusLook(status);
  const ending = `${mark} Job ${inert(jobId)} ${endings[status] ?? inert(status)}`;
  const took =
    endTime === undefined ? "" : ` after ${formatDuration(endTime.getTime() - startTime.getTime())}`;
  const commit = `${inert(commitId).slice(0, 7)} ${firstLine(commitMessage)}`.trim();
  const rest = cut(`${took}: ${commit}`, width - widthOf(ending));
  const lines = [`${createPaint(colored)(color, ending)}${rest}`];
  if (status !== "FAILED") return `${lines.join("\n")}\n`;
  const failed = steps.filter((step) => step.status === "FAILED");
  if (failed.length === 0) lines.push("  Amplify does not say which step failed.");
  for (const { stepName, statusReason, logUrl } of failed) {
    lines.push(
      `  Step ${inert(stepName)} failed: ${inert(statusReason ?? "") || "Amplify gives no reason."}`,
    );
    if (logUrl !== undefined) lines.push(`  Log: ${inert(logUrl)}`);
  }
  return `${lines.join("\n")}\n`;
}

const endings: Readonly<Record<string, string>> = {
  SUCCEED: "succeeded",
  FAILED: "failed",
  CANCELLED: "was cancelled",
};

/** The exit status that tells how a job ended. */
export function statusOfEnd(status: string): number {
  if (status === "SUCCEED") return exitStatus.done;
  return status === "FAILED" ? exitStatus.jobFailed : exitStatus.jobCancelled;
}
