import { operations } from "@jobs/contract";
import { jobStatuses, jobTypes } from "@jobs/contract/words";
import { describe, expect, it } from "vitest";
import { createDemoWorld, demoBranch, demoTime } from "./demo-world.ts";

const world = createDemoWorld();
const branches = world.apps.flatMap(({ branches: held }) => held);
const demo = world.apps
  .find(({ app }) => app.appId === demoBranch.appId)
  ?.branches.find(({ branch }) => branch.branchName === "main");
const jobs = demo?.jobs ?? [];

describe("the demo world", () => {
  it("is the same on every run", () => {
    expect(createDemoWorld()).toEqual(world);
  });

  it("ends when it is told: the same jobs, moments before", () => {
    const at = new Date(Date.UTC(2027, 0, 5, 9, 30));
    const later = at.getTime() - demoTime.getTime();
    const moved = JSON.parse(JSON.stringify(createDemoWorld({ at })), (_name, value: unknown) =>
      typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
        ? new Date(Date.parse(value) - later).toISOString()
        : value,
    ) as unknown;
    expect(moved).toEqual(JSON.parse(JSON.stringify(world)));
  });

  it("has jobs that began before it ends, in the order of their ids, and in each branch one that hangs", () => {
    for (const { branch, jobs: list } of branches) {
      const starts = list.map(({ startTime }) => startTime.getTime());
      expect(starts).toEqual(starts.toSorted((one, other) => other - one));
      expect(new Set(starts).size).toBe(starts.length);
      expect(branch.createTime.getTime()).toBeLessThan(starts.at(-1) ?? Infinity);
      const ages = list
        .filter((job) => !job.endTime)
        .map((job) => demoTime.getTime() - job.startTime.getTime());
      for (const age of ages) expect(age).toBeGreaterThan(0);
      expect(ages.filter((age) => age > 30 * 60_000).length).toBe(list.length < 5 ? 0 : 1);
    }
  });

  it("was deployed when the last job of the production branch that succeeded had ended", () => {
    for (const { app, branches: held } of world.apps) {
      const { jobs: list = [] } = held.find(({ branch }) => branch.stage === "PRODUCTION") ?? {};
      const last = list.find(({ status }) => status === "SUCCEED")?.endTime;
      expect(last).toBeInstanceOf(Date);
      expect(app.productionBranch?.lastDeployTime).toEqual(last);
      for (const { branch } of held)
        expect(branch.createTime.getTime()).toBeGreaterThanOrEqual(app.createTime.getTime());
    }
  });

  it("has 3 apps and 10 branches, one with 137 jobs, one with over 1,000, one with none, one with a slash in its name", () => {
    expect([world.apps.length, branches.length]).toEqual([3, 10]);
    expect(branches.map(({ jobs: list }) => list.length)).toEqual(expect.arrayContaining([137, 1204, 0]));
    expect(branches.some(({ branch }) => branch.branchName.includes("/"))).toBe(true);
  });

  it("has, in its demo branch, jobs in every status and of every type, newest first, without endTime only while they run", () => {
    expect(new Set(jobs.map((job) => job.status))).toEqual(new Set(jobStatuses));
    expect(new Set(jobs.map((job) => job.jobType))).toEqual(new Set(jobTypes));
    expect(jobs.map((job) => Number(job.jobId))).toEqual(
      Array.from({ length: 137 }, (_, index) => 137 - index),
    );
    const over = new Set(["SUCCEED", "FAILED", "CANCELLED"]);
    for (const job of jobs) expect(job.endTime !== undefined).toBe(over.has(job.status));
  });

  it("has the texts that break tables: more lines than one, other scripts, HEAD for a commit", () => {
    const texts = jobs.map((job) => job.commitMessage);
    expect(texts.some((text) => text.includes("\n"))).toBe(true);
    expect(texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(jobs.some((job) => job.commitId === "HEAD")).toBe(true);
  });

  it("says of a failed job which step failed, and why; steps follow one another", () => {
    for (const { status, startTime, endTime, steps = [] } of jobs) {
      const last = steps.at(-1);
      if (endTime !== undefined) expect([last?.status, last?.endTime]).toEqual([status, endTime]);
      if (status === "FAILED") expect(last).toMatchObject({ statusReason: expect.any(String) });
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1]?.endTime ?? startTime;
        expect(step.startTime.getTime()).toBeGreaterThanOrEqual(before.getTime());
        if (step.endTime) expect(step.endTime.getTime()).toBeGreaterThan(step.startTime.getTime());
      }
    }
  });

  it("meets the contract", () => {
    operations.listApps.response.parse({ apps: world.apps.map(({ app }) => app) });
    operations.listBranches.response.parse({ branches: branches.map(({ branch }) => branch) });
    for (const { jobs: list } of branches) {
      operations.listJobs.response.parse({ jobSummaries: list });
      for (const { steps, ...summary } of list) operations.getJob.response.parse({ job: { summary, steps } });
    }
  });
});
