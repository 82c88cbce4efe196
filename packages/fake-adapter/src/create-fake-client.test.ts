import { isOver, jobStatuses } from "@jobs/contract/words";
import { describe, expect, it } from "vitest";
import { createClock } from "./clock.ts";
import { createFakeClient } from "./create-fake-client.ts";
import { createDemoWorld, demoBranch } from "./demo/demo-world.ts";
import type { JobPlan } from "./world/job-plan.ts";
import type { World } from "./world/world.ts";
import { parseWorld } from "./world/parse-world.ts";

const at = new Date("2026-01-02T03:04:05Z");

function open(world = createDemoWorld(), begin = at) {
  const clock = createClock({ at: begin });
  return { clock, client: createFakeClient(world, { clock }) };
}

const shop = { appId: "dshop", branchName: "main" };
const jobOf = (jobId: string, status: string) => ({ jobId, status, startTime: "2026-01-01T00:00:00Z" });

/** One branch with these jobs. */
function worldOf(jobs: readonly object[], nextJobs: readonly JobPlan[] = []): World {
  const branch = { branch: { branchName: shop.branchName }, jobs, nextJobs };
  return parseWorld(JSON.stringify({ apps: [{ app: { appId: shop.appId }, branches: [branch] }] }));
}

async function statusOf(client: ReturnType<typeof createFakeClient>, jobId: string): Promise<string> {
  const [{ job }, { jobSummaries }] = [
    await client.getJob({ ...demoBranch, jobId }),
    await client.listJobs(demoBranch),
  ];
  expect(jobSummaries.find((one) => one.jobId === jobId)).toEqual(job.summary);
  return job.summary.status;
}

describe("a job that a push starts", () => {
  it("is the newest of its branch, with the next id, and follows the clock to its end", async () => {
    const { clock, client } = open();
    const { jobSummary } = await client.push({ ...demoBranch, commitMessage: "Ship it" });
    expect(jobSummary).toMatchObject({
      jobId: "138",
      status: "CREATED",
      jobType: "RELEASE",
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
    await client.push(demoBranch);
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
    await client.push(demoBranch, { stuckIn: "PROVISIONING" });
    await client.push(demoBranch);
    await client.push(demoBranch);
    clock.advance(3_600_000);
    expect(await statusOf(client, "138")).toBe("PROVISIONING");
    expect(await statusOf(client, "139")).toBe("FAILED");
    expect(await statusOf(client, "140")).toBe("SUCCEED");
  });

  it("does not move a listing that is under way", async () => {
    const { client } = open();
    const pages = client
      .getPaginator("list_jobs")
      .paginate({ ...demoBranch, PaginationConfig: { PageSize: 20 } });
    const ids: string[] = [];
    for await (const page of pages) {
      ids.push(...page.jobSummaries.map((job) => job.jobId));
      await client.push(demoBranch);
    }
    expect(ids).toEqual(Array.from({ length: 137 }, (_, index) => String(137 - index)));
  });

  it("needs a branch", async () => {
    const { client } = open();
    const push = client.push({ ...demoBranch, branchName: "gone" });
    await expect(push).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringMatching(/Branch gone/),
    });
  });
});

describe("a job that is started", () => {
  it("follows the clock by the next plan of its branch", async () => {
    const plans = [{ failsAt: "BUILD" as const }];
    const { clock, client } = open(worldOf([jobOf("1", "SUCCEED")], plans));
    const { jobSummary } = await client.startJob({ ...shop, jobType: "RELEASE" });
    expect(jobSummary).toMatchObject({ jobId: "2", status: "CREATED", jobType: "RELEASE", commitId: "HEAD" });
    clock.advance(3_600_000);
    expect((await client.getJob({ ...shop, jobId: "2" })).job.summary.status).toBe("FAILED");
  });

  it("again has the commit of the first time", async () => {
    const { client } = open(
      worldOf([{ ...jobOf("7", "FAILED"), commitId: "abc", commitMessage: "Ship it" }]),
    );
    const { jobSummary } = await client.startJob({ ...shop, jobType: "RETRY", jobId: "7" });
    const { commitTime } = (await client.getJob({ ...shop, jobId: "7" })).job.summary;
    const commit = { commitId: "abc", commitMessage: "Ship it", commitTime };
    expect(jobSummary).toMatchObject({ jobId: "8", jobType: "RETRY", ...commit });
  });

  it.each(jobStatuses)("beside one that is %s is refused, unless that is over", async (status) => {
    const { client } = open(worldOf([jobOf("2", "SUCCEED"), jobOf("1", status)]));
    const start = client.startJob({ ...shop, jobType: "RELEASE" });
    if (isOver(status)) expect((await start).jobSummary.jobId).toBe("3");
    else
      await expect(start).rejects.toMatchObject({
        code: "THROTTLED",
        message: "LimitExceededException: The branch main already have pending or running jobs.",
      });
  });

  it("waits for the end of the one before, also of one that is being cancelled", async () => {
    const { clock, client } = open(worldOf([]));
    const start = { ...shop, jobType: "RELEASE" as const };
    await client.startJob(start);
    await client.stopJob({ ...shop, jobId: "1" });
    await expect(client.startJob(start)).rejects.toMatchObject({ code: "THROTTLED" });
    clock.advance(5000);
    expect((await client.startJob(start)).jobSummary.jobId).toBe("2");
  });

  it("is not MANUAL where there is a repository, and may be where there is none", async () => {
    const start = { ...shop, jobType: "MANUAL" as const };
    await expect(open(worldOf([])).client.startJob(start)).rejects.toMatchObject({
      code: "REJECTED",
      message: "BadRequestException: The requested jobType MANUAL does not support.",
    });
    const [app] = worldOf([]).apps;
    const apps = app === undefined ? [] : [{ ...app, app: { ...app.app, repository: "" } }];
    expect((await open({ apps }).client.startJob(start)).jobSummary.jobType).toBe("MANUAL");
  });

  it("has the next id, also past 2^53", async () => {
    const { client } = open(worldOf([jobOf("9007199254740993", "SUCCEED"), jobOf("42", "SUCCEED")]));
    const { jobSummary } = await client.startJob({ ...shop, jobType: "RELEASE" });
    expect(jobSummary.jobId).toBe("9007199254740994");
  });

  it.each([
    [{ ...demoBranch, jobType: "NIGHTLY" }, "INVALID_REQUEST", /jobType: expected one of RELEASE/],
    [{ ...demoBranch, jobType: "RETRY" }, "INVALID_REQUEST", /jobId: expected the id of the job/],
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
    await client.push(demoBranch);
    clock.advance(30_000);
    const { jobSummary } = await client.stopJob({ ...demoBranch, jobId: "138" });
    expect(jobSummary.status).toBe("CANCELLING");
    clock.advance(5000);
    expect(await statusOf(client, "138")).toBe("CANCELLED");
  });

  it("may be stopped twice, but not when it is over", async () => {
    const { client, clock } = open();
    await client.push(demoBranch);
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
    await client.push(demoBranch, { failsAt: "DEPLOY" });
    await client.push(demoBranch);
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
    await client.push(demoBranch);
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
  it("stands still until it is advanced", () => {
    const still = createClock({ at });
    const first = still.now();
    still.advance(5);
    expect([first, still.now()]).toEqual([at.getTime(), at.getTime() + 5]);
  });
});
