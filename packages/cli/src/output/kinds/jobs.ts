import type { JobSummary } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
import { firstLine } from "../../terminal/first-line.ts";
import { formatDuration } from "../../time/duration.ts";
import type { View } from "../../terminal/view.ts";
import type { Kind } from "./kind.ts";
import { statusLook } from "./status.ts";
import { whenColumn } from "./when.ts";

/** Milliseconds from the start of a job to its end; to now while it runs. */
function tookOf({ startTime, endTime, status }: JobSummary, now: number): number | undefined {
  if (endTime !== undefined) return endTime.getTime() - startTime.getTime();
  return isOver(status) ? undefined : now - startTime.getTime();
}

function secondsOf({ startTime, endTime }: JobSummary): number | undefined {
  return endTime && (endTime.getTime() - startTime.getTime()) / 1000;
}

/** Seven digits say which commit it is; what is no commit id is shown as it is. */
function shortCommit(commitId: string, { width }: View): string {
  return width !== undefined && /^[0-9a-f]{8,}$/i.test(commitId) ? commitId.slice(0, 7) : commitId;
}

const derived = { durationSeconds: secondsOf };

export const jobKind: Kind<JobSummary> = {
  operation: "ListJobs",
  resultKey: "jobSummaries",
  noun: "jobs",
  arnOf: (job) => job.jobArn,
  derived,
  fields: {
    jobId: (job) => job.jobId,
    status: (job) => job.status,
    jobType: (job) => job.jobType,
    commitId: (job) => job.commitId,
    commitMessage: (job) => job.commitMessage,
    commitTime: (job) => job.commitTime,
    startTime: (job) => job.startTime,
    endTime: (job) => job.endTime,
    ...derived,
    jobArn: (job) => job.jobArn,
    sourceUrl: (job) => job.sourceUrl,
    sourceUrlType: (job) => job.sourceUrlType,
  },
  columns: (view: View) => [
    { title: "JOB", field: "jobId", width: [3, 12], cell: (job) => job.jobId },
    {
      title: "STATUS",
      field: "status",
      // As wide as the longest of them.
      width: [14, 20],
      cell: (job) => `${statusLook(job.status).mark} ${job.status}`,
      color: (job) => statusLook(job.status).color,
    },
    {
      title: "COMMIT",
      field: "commitId",
      width: [7, 40],
      from: 48,
      cell: (job) => shortCommit(job.commitId, view),
    },
    { ...whenColumn<JobSummary>("STARTED", view, (job) => job.startTime), field: "startTime" },
    {
      title: "TOOK",
      field: "durationSeconds",
      width: [8, 8],
      from: 64,
      cell: (job) => {
        const took = tookOf(job, view.now());
        return took === undefined ? "" : formatDuration(took);
      },
      // Still counting.
      color: (job) => (job.endTime === undefined ? "blue" : undefined),
    },
    // Nearly always RELEASE.
    { title: "TYPE", field: "jobType", width: [8, 8], from: 120, cell: (job) => job.jobType },
    {
      title: "MESSAGE",
      field: "commitMessage",
      width: [10, Infinity],
      cell: (job) => firstLine(job.commitMessage),
    },
  ],
};
