import { firstLine, inert } from "../inert.ts";
import type { Tabular } from "../kinds/kind.ts";
import { statusLook } from "../kinds/status-look.ts";
import { formatDuration } from "../time/duration.ts";
import type { SlowJob } from "./job-stats.ts";
import { formatPercent } from "./percent.ts";
import type { Week } from "./weeks.ts";

/** The weeks, with their numbers below each other. */
export const weekTable: Tabular<Week> = {
  noun: "weeks",
  columns: () => [
    { title: "WEEK OF", width: [10, 10], cell: ({ week }) => week },
    { title: "JOBS", width: [4, 8], cell: ({ jobs }) => String(jobs).padStart(4) },
    {
      title: "SUCCESS",
      width: [7, 7],
      cell: ({ successRate }) => (successRate === null ? "" : formatPercent(successRate).padStart(7)),
    },
    {
      title: "MEAN",
      width: [4, 8],
      cell: ({ meanSeconds }) => (meanSeconds === null ? "" : formatDuration(meanSeconds * 1000)),
    },
  ],
};

export const slowTable: Tabular<SlowJob> = {
  noun: "jobs",
  columns: () => [
    {
      title: "SLOWEST",
      width: [7, 8],
      cell: ({ durationSeconds }) => formatDuration(durationSeconds * 1000),
    },
    { title: "JOB", width: [3, 12], cell: ({ jobId }) => inert(jobId) },
    {
      title: "STATUS",
      width: [9, 14],
      cell: ({ status }) => `${statusLook(status).mark} ${inert(status)}`,
      color: ({ status }) => statusLook(status).color,
    },
    { title: "MESSAGE", width: [10, Infinity], cell: ({ commitMessage }) => firstLine(commitMessage) },
  ],
};
