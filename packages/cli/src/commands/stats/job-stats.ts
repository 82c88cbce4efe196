import { createHistogram } from "node:perf_hooks";
import type { JobSummary } from "@jobs/contract";
import { createBuckets, type Bucket } from "./buckets.ts";
import { createTally, successRate } from "./tally.ts";
import { createWeeks, type Week } from "./weeks.ts";

/** What there is to say about many jobs. Durations are in seconds, rates from 0 to 1; what no job tells is null. */
export interface JobStats {
  readonly jobs: number;
  /** When the first and the last of them began. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Those that succeeded, of those that succeeded or failed. */
  readonly successRate: number | null;
  /** Of those that succeeded. */
  readonly duration: {
    readonly jobs: number;
    readonly p50: number | null;
    readonly p90: number | null;
    readonly p99: number | null;
    readonly max: number | null;
  };
  /** How many of those took how long. */
  readonly histogram: readonly Bucket[];
  /** The jobs that took longest, however they ended; the slowest first. */
  readonly slowest: readonly SlowJob[];
  /** By the day on which the week began; the newest first. */
  readonly weeks: readonly Week[];
}

export interface SlowJob {
  readonly jobId: string;
  readonly durationSeconds: number;
  readonly status: string;
  readonly startTime: Date;
  readonly commitId: string;
  readonly commitMessage: string;
}

const slowestShown = 5;
/** The longest duration that is told apart from longer ones, in milliseconds: 30 days. */
const longest = 30 * 86_400_000;

/** Counts jobs one after the other, in memory that does not grow with them. Weeks begin on Monday in the zone. */
export function createJobStats(timeZone: string | undefined) {
  const durations = createHistogram({ lowest: 1, highest: longest, figures: 4 });
  const buckets = createBuckets();
  const tally = createTally();
  const weeks = createWeeks(timeZone);
  let slowest: SlowJob[] = [];
  let [first, last] = [Infinity, -Infinity];

  return {
    add(job: JobSummary): void {
      const start = job.startTime.getTime();
      const took = job.endTime === undefined ? undefined : Math.max(0, job.endTime.getTime() - start);
      [first, last] = [Math.min(first, start), Math.max(last, start)];
      tally.add(job.status);
      weeks.add(job, took);
      if (took === undefined) return;
      slowest = withSlow(slowest, job, took / 1000);
      if (job.status !== "SUCCEED") return;
      durations.record(Math.min(longest, Math.max(1, Math.round(took))));
      buckets.add(took / 1000);
    },

    result(): JobStats {
      const counted = tally.result();
      const { jobs } = counted;
      const percentile = (percent: number) =>
        durations.count === 0 ? null : round(durations.percentile(percent) / 1000);
      return {
        jobs,
        from: jobs === 0 ? null : new Date(first),
        to: jobs === 0 ? null : new Date(last),
        byStatus: counted.byStatus,
        successRate: successRate(counted),
        duration: {
          jobs: durations.count,
          p50: percentile(50),
          p90: percentile(90),
          p99: percentile(99),
          max: durations.count === 0 ? null : round(durations.max / 1000),
        },
        histogram: buckets.result(),
        slowest,
        weeks: weeks.result(),
      };
    },
  };
}

function withSlow(slowest: SlowJob[], job: JobSummary, durationSeconds: number): SlowJob[] {
  const least = slowest.at(-1);
  if (slowest.length === slowestShown && least !== undefined && durationSeconds <= least.durationSeconds)
    return slowest;
  const { jobId, status, startTime, commitId, commitMessage } = job;
  return [...slowest, { jobId, durationSeconds, status, startTime, commitId, commitMessage }]
    .toSorted((one, other) => other.durationSeconds - one.durationSeconds)
    .slice(0, slowestShown);
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
