import { operations } from "@jobs/contract";
import { jobStatuses, jobTypes } from "@jobs/contract/words";
import { describe, expect, it } from "vitest";
import { createDemoWorld, demoBranch } from "./demo-world.ts";

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
