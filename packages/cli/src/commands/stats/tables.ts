import type { Tabular } from "../../output/kinds/kind.ts";
import { statusLook } from "../../output/kinds/status.ts";
import { firstLine } from "../../terminal/first-line.ts";
import { formatDuration } from "../../time/duration.ts";
import type { SlowJob } from "./job-stats.ts";
import { formatPercent } from "./percent.ts";
import type { Week } from "./weeks.ts";

/** Characters of the longest bar. */
const widestBar = 20;

/** The weeks, with their numbers below each other, and bars as long as there are jobs. */
export function weekTable(weeks: readonly Week[]): Tabular<Week> {
  const most = weeks.reduce((max, { jobs }) => Math.max(max, jobs), 1);
  return {
    noun: "weeks",
    columns: () => [
      { title: "WEEK OF", width: [10, 13], cell: ({ week }) => week },
      { title: "JOBS", width: [4, 8], align: "right", cell: ({ jobs }) => String(jobs) },
      {
        title: "SUCCESS",
        width: [7, 7],
        align: "right",
        cell: ({ successRate }) => (successRate === null ? "" : formatPercent(successRate)),
      },
      {
        title: "MEAN",
        width: [7, 8],
        cell: ({ meanSeconds }) => (meanSeconds === null ? "" : formatDuration(meanSeconds * 1000)),
      },
      {
        title: "",
        width: [widestBar, widestBar],
        from: 58,
        cell: ({ jobs }) => "█".repeat(Math.max(1, Math.round((jobs / most) * widestBar))),
        color: () => "gray",
      },
    ],
  };
}

export const slowTable: Tabular<SlowJob> = {
  noun: "jobs",
  columns: () => [
    {
      title: "SLOWEST",
      width: [7, 8],
      cell: ({ durationSeconds }) => formatDuration(durationSeconds * 1000),
    },
    { title: "JOB", width: [3, 12], cell: ({ jobId }) => jobId },
    {
      title: "STATUS",
      width: [9, 14],
      cell: ({ status }) => `${statusLook(status).mark} ${status}`,
      color: ({ status }) => statusLook(status).color,
    },
    { title: "MESSAGE", width: [10, Infinity], cell: ({ commitMessage }) => firstLine(commitMessage) },
  ],
};
