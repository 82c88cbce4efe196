import { describe, expect, it } from "vitest";
import { job, jobs, noon, runningJob } from "../../__fixtures__/jobs.ts";
import { createJobStats } from "./job-stats.ts";

const second = 1000;

/** A job that took so many seconds. */
function took(id: number, seconds: number, status = "SUCCEED") {
  const startTime = new Date(noon + id * second);
  return job(id, { status, startTime, endTime: new Date(startTime.getTime() + seconds * second) });
}

function statsOf(list: Iterable<ReturnType<typeof job>>, timeZone = "UTC") {
  const stats = createJobStats(timeZone);
  for (const one of list) stats.add(one);
  return stats.result();
}

describe("the stats of jobs", () => {
  it("count each state, and rate those that succeeded among those that succeeded or failed", () => {
    const list = [
      runningJob(9),
      took(8, 5, "FAILED"),
      took(7, 5),
      took(6, 5),
      took(5, 5),
      took(4, 1, "CANCELLED"),
    ];
    expect(statsOf(list)).toMatchObject({
      jobs: 6,
      byStatus: { RUNNING: 1, FAILED: 1, SUCCEED: 3, CANCELLED: 1 },
      successRate: 0.75,
      duration: { jobs: 3 },
    });
  });

  it("have percentiles as exact as sorting all durations, within a hundredth of a per cent and a tenth of a second", () => {
    const seconds = Array.from({ length: 50_000 }, (_, index) => 20 + ((index * 7919) % 50_000) ** 1.3 / 400);
    const sorted = seconds.toSorted((one, other) => one - other);
    const { duration } = statsOf(seconds.map((one, index) => took(index, one)));
    for (const [percent, told] of [
      [50, duration.p50],
      [90, duration.p90],
      [99, duration.p99],
      [100, duration.max],
    ] as const) {
      const exact = sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
      expect(Math.abs((told ?? 0) - exact)).toBeLessThanOrEqual(exact * 1e-4 + 0.1);
    }
  });

  it("name the slowest jobs, however they ended, the slowest first", () => {
    const list = [3, 9, 1, 7, 5, 8, 2].map((seconds, id) => took(id, seconds, id % 2 ? "FAILED" : "SUCCEED"));
    expect(statsOf(list).slowest.map(({ durationSeconds }) => durationSeconds)).toEqual([9, 8, 7, 5, 3]);
  });

  it("count weeks from Monday in the zone, the newest first", () => {
    const at = (text: string) =>
      job(1, { startTime: new Date(text), endTime: new Date(Date.parse(text) + 60_000) });
    const list = [at("2026-02-01T23:30:00Z"), at("2026-01-26T00:00:00Z"), at("2026-01-25T23:59:59Z")];
    const weeks = (zone: string) => statsOf(list, zone).weeks.map(({ week, jobs: count }) => [week, count]);
    expect(weeks("UTC")).toEqual([
      ["2026-01-26", 2],
      ["2026-01-19", 1],
    ]);
    expect(weeks("Europe/Berlin")).toEqual([
      ["2026-02-02", 1],
      ["2026-01-26", 2],
    ]);
    expect(statsOf(list).weeks[0]).toMatchObject({ successRate: 1, meanSeconds: 60 });
  });

  it.each([
    ["0001-01-01T00:00:00Z", "0001-01-01"],
    ["0999-12-31T12:00:00Z", "0999-12-30"],
    ["+010000-01-01T00:00:00Z", "9999-12-27"],
    ["+012026-01-31T12:00:00Z", "+012026-01-26"],
    ["-000044-03-15T12:00:00Z", "-000044-03-12"],
    ["-271821-04-20T00:00:00Z", "-271821-04-20"],
    ["+275760-09-13T00:00:00Z", "+275760-09-08"],
  ])("count the week of %s, too", (start, week) => {
    const startTime = new Date(start);
    for (const zone of ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) {
      const one = job(1, { startTime, endTime: startTime });
      const { weeks, from } = statsOf([job(2), one], zone);
      expect([weeks.length, from?.getTime()]).toEqual([
        2,
        Math.min(startTime.getTime(), job(2).startTime.getTime()),
      ]);
      if (zone === "UTC") expect(weeks[startTime.getTime() > noon ? 0 : 1]?.week).toBe(week);
    }
  });

  it("put durations into buckets of one width, ten at most, that hold all of them", () => {
    for (const list of [[61], [5, 6, 7], [10, 3000], [59, 61, 299, 20_000]]) {
      const { histogram } = statsOf(list.map((seconds, id) => took(id, seconds)));
      expect(histogram.length).toBeLessThanOrEqual(10);
      expect(histogram.reduce((sum, bucket) => sum + bucket.jobs, 0)).toBe(list.length);
      const widths = histogram.flatMap(({ fromSeconds, toSeconds }) =>
        toSeconds === null ? [] : [toSeconds - fromSeconds],
      );
      expect(new Set(widths).size).toBeLessThanOrEqual(1);
    }
  });

  it("keep no more than so much of a list without end: weeks, states and slow jobs are bounded", () => {
    const stats = createJobStats("UTC");
    for (let id = 0; id < 3000; id++) {
      const startTime = new Date(id * 7 * 86_400_000);
      stats.add(job(id, { status: `STATE_${id}`, startTime, endTime: new Date(startTime.getTime() + id) }));
    }
    const { jobs: count, weeks, byStatus, slowest } = stats.result();
    expect([count, weeks.length, Object.keys(byStatus).length, slowest.length]).toEqual([3000, 1040, 51, 5]);
  });

  it("of no jobs, and of jobs with impossible times, are still stats", () => {
    expect(statsOf([])).toMatchObject({
      jobs: 0,
      from: null,
      successRate: null,
      duration: { p50: null },
      weeks: [],
      histogram: [],
    });
    expect(statsOf([took(1, -5)]).duration).toMatchObject({ jobs: 1, max: 0 });
    expect(statsOf(jobs(3)).duration).toMatchObject({ p50: 60, p99: 60, max: 60 });
  });
});
