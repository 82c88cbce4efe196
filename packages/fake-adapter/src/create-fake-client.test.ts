import { describe, expect, it } from "vitest";
import { createClock } from "./clock.ts";
import { createFakeClient } from "./create-fake-client.ts";
import { createDemoWorld, demoBranch } from "./demo/demo-world.ts";
import { parseWorld } from "./world/parse-world.ts";

const at = new Date("2026-01-02T03:04:05Z");

function open(world = createDemoWorld(), begin = at) {
  const clock = createClock({ at: begin });
  return { clock, client: createFakeClient(world, { clock }) };
}

async function statusOf(client: ReturnType<typeof createFakeClient>, jobId: string): Promise<string> {
  const [{ job }, { jobSummaries }] = [
    await client.getJob({ ...demoBranch, jobId }),
    await client.listJobs(demoBranch),
  ];
  expect(jobSummaries.find((one) => one.jobId === jobId)).toEqual(job.summary);
  return job.summary.status;
}

describe("a job that is started", () => {
  it("is the newest of its branch, with the next id, and follows the clock to its end", async () => {
    const { clock, client } = open();
    const { jobSummary } = await client.startJob({
      ...demoBranch,
      jobType: "RELEASE",
      commitMessage: "Ship it",
    });
    expect(jobSummary).toMatchObject({
      jobId: "138",
      status: "CREATED",
      startTime: at,
      commitMessage: "Ship it",
    });
    const { jobSummaries } = await client.listJobs({ ...demoBranch, maxResults: 2 });
    expect(jobSummaries.map((job) => job.jobId)).toEqual(["138", "137"]);
    const seen = [];
    for (let step = 0; step < 30; step++) {
      seen.push(await statusOf(client, "138"));
      clock.advance(4000);
    }
    expect([...new Set(seen)]).toEqual(["CREATED", "PENDING", "PROVISIONING", "RUNNING", "SUCCEED"]);
  });

  it("counts on its branch", async () => {
    const { client } = open();
    await client.startJob({ ...demoBranch, jobType: "RELEASE" });
    const { branches } = await client.listBranches({ appId: demoBranch.appId });
    expect(branches[0]).toMatchObject({ activeJobId: "138", totalNumberOfJobs: "138" });
  });

  it("goes as planned: by the plan it is started with, else by the next one of its branch", async () => {
    const [world] = [createDemoWorld()];
    const apps = world.apps.map(({ app, branches }) => ({
      app,
      branches: branches.map((branch) => ({ ...branch, nextJobs: [{ failsAt: "BUILD" as const }] })),
    }));
    const { clock, client } = open({ apps });
    const start = { ...demoBranch, jobType: "RELEASE" as const };
    await client.startJob(start, { stuckIn: "PROVISIONING" });
    await client.startJob(start);
    await client.startJob(start);
    clock.advance(3_600_000);
    expect(await statusOf(client, "138")).toBe("PROVISIONING");
    expect(await statusOf(client, "139")).toBe("FAILED");
    expect(await statusOf(client, "140")).toBe("SUCCEED");
  });

  it("again has the commit of the first time", async () => {
    const { client } = open();
    const { job } = await client.getJob({ ...demoBranch, jobId: "100" });
    const { jobSummary } = await client.startJob({ ...demoBranch, jobType: "RETRY", jobId: "100" });
    const { commitId, commitMessage, commitTime } = job.summary;
    expect(jobSummary).toMatchObject({ jobId: "138", jobType: "RETRY", commitId, commitMessage, commitTime });
  });

  it("does not move a listing that is under way", async () => {
    const { client } = open();
    const pages = client
      .getPaginator("list_jobs")
      .paginate({ ...demoBranch, PaginationConfig: { PageSize: 20 } });
    const ids: string[] = [];
    for await (const page of pages) {
      ids.push(...page.jobSummaries.map((job) => job.jobId));
      await client.startJob({ ...demoBranch, jobType: "RELEASE" });
    }
    expect(ids).toEqual(Array.from({ length: 137 }, (_, index) => String(137 - index)));
  });

  it.each([
    [{ ...demoBranch, jobType: "NIGHTLY" }, "REJECTED", /jobType: expected one of RELEASE/],
    [{ ...demoBranch, jobType: "RETRY" }, "REJECTED", /jobId: a RETRY needs/],
    [{ ...demoBranch, jobType: "RETRY", jobId: "999" }, "NOT_FOUND", /Job 999/],
    [{ ...demoBranch, branchName: "gone", jobType: "RELEASE" }, "NOT_FOUND", /Branch gone/],
  ])("with %j is refused: %s", async (request, code, message) => {
    const { client } = open();
    await expect(client.startJob(request as never)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe("a job that is stopped", () => {
  it("is cancelled a little later", async () => {
    const { clock, client } = open();
    await client.startJob({ ...demoBranch, jobType: "RELEASE" });
    clock.advance(30_000);
    const { jobSummary } = await client.stopJob({ ...demoBranch, jobId: "138" });
    expect(jobSummary.status).toBe("CANCELLING");
    clock.advance(5000);
    expect(await statusOf(client, "138")).toBe("CANCELLED");
  });

  it("may be stopped twice, but not when it is over", async () => {
    const { client, clock } = open();
    await client.startJob({ ...demoBranch, jobType: "RELEASE" });
    await client.stopJob({ ...demoBranch, jobId: "138" });
    clock.advance(1000);
    expect((await client.stopJob({ ...demoBranch, jobId: "138" })).jobSummary.status).toBe("CANCELLING");
    clock.advance(4000);
    await expect(client.stopJob({ ...demoBranch, jobId: "138" })).rejects.toMatchObject({
      code: "REJECTED",
      message: expect.stringContaining("CANCELLED"),
    });
  });
});

describe("a world", () => {
  it("can be saved as JSON, and read again", () => {
    const world = createDemoWorld();
    expect(parseWorld(JSON.stringify(world))).toEqual(world);
  });

  it("is saved as it is now, and goes on where it was", async () => {
    const { clock, client } = open();
    await client.startJob({ ...demoBranch, jobType: "RELEASE" }, { failsAt: "DEPLOY" });
    await client.startJob({ ...demoBranch, jobType: "RELEASE" });
    clock.advance(30_000);
    await client.stopJob({ ...demoBranch, jobId: "139" });
    const saved = JSON.stringify(client.world());
    const later = open(parseWorld(saved), new Date(clock.now()));
    for (const one of [{ clock, client }, later]) {
      expect(await statusOf(one.client, "138")).toBe("RUNNING");
      one.clock.advance(100_000);
      expect(await statusOf(one.client, "138")).toBe("FAILED");
      expect(await statusOf(one.client, "139")).toBe("CANCELLED");
    }
    expect(later.client.world()).toEqual(client.world());
  });

  it("is left as it was given", async () => {
    const world = createDemoWorld();
    const { client } = open(world);
    await client.startJob({ ...demoBranch, jobType: "RELEASE" });
    expect(world).toEqual(createDemoWorld());
  });
});

describe("a page token with a lifetime", () => {
  it("expires by the clock", async () => {
    const clock = createClock({ at });
    const client = createFakeClient(createDemoWorld(), { clock, tokenLifetime: 60_000 });
    const { nextToken } = await client.listJobs({ ...demoBranch, maxResults: 50 });
    clock.advance(60_000);
    expect((await client.listJobs({ ...demoBranch, nextToken })).jobSummaries).toHaveLength(50);
    clock.advance(1);
    await expect(client.listJobs({ ...demoBranch, nextToken })).rejects.toMatchObject({
      code: "REJECTED",
      message: expect.stringMatching(/nextToken.*expired/),
    });
  });
});

describe("a clock", () => {
  it("stands still until it is advanced, or runs as fast as it is told", () => {
    const still = createClock({ at });
    const [first, fast] = [still.now(), createClock({ at, speed: 3_600_000 })];
    still.advance(5);
    expect([first, still.now()]).toEqual([at.getTime(), at.getTime() + 5]);
    const began = Date.now();
    while (Date.now() === began);
    expect(fast.now()).toBeGreaterThanOrEqual(at.getTime() + 3_600_000);
  });
});
