import { runInNewContext } from "node:vm";
import { JobsClientError } from "@jobs/contract";
import { describe, expect, it } from "vitest";
import { createFakeClient } from "../create-fake-client.ts";
import { createWorld, type GivenJob } from "./create-world.ts";
import { parseWorld } from "./parse-world.ts";

const worldOf = (...jobs: readonly GivenJob[]) =>
  createWorld({ apps: [{ app: { appId: "dshop" }, branches: [{ branch: { branchName: "main" }, jobs }] }] });

const job = { jobId: "1", status: "FAILED", startTime: new Date(1000) } as const;

describe("a world from what matters in it", () => {
  it("is served by a client, with all else made up", async () => {
    const client = createFakeClient(
      worldOf({ ...job, endTime: "1970-01-01T00:01:00Z", commitMessage: "Mend it" }),
    );
    const { apps } = await client.listApps();
    expect(apps).toMatchObject([{ appId: "dshop", name: "dshop", platform: "WEB" }]);
    const { jobSummaries } = await client.listJobs({ appId: "dshop", branchName: "main" });
    expect(jobSummaries).toMatchObject([
      { ...job, endTime: new Date(60_000), commitMessage: "Mend it", jobType: "RELEASE", commitId: "HEAD" },
    ]);
  });

  it("may be as little as an app without branches, or a branch without jobs", async () => {
    expect(createWorld({ apps: [{ app: { appId: "dshop" } }] }).apps[0]?.branches).toEqual([]);
    const world = createWorld({
      apps: [{ app: { appId: "dshop" }, branches: [{ branch: { branchName: "main" } }] }],
    });
    expect(world.apps[0]?.branches[0]?.jobs).toEqual([]);
  });

  it("is the same as that of its JSON, and shares no date with what was given", () => {
    const world = worldOf(job);
    expect(parseWorld(JSON.stringify(world))).toEqual(world);
    expect(world.apps[0]?.branches[0]?.jobs[0]?.startTime).not.toBe(job.startTime);
  });

  it("takes dates of another realm", () => {
    const startTime = runInNewContext("new Date(1000)") as Date;
    expect(worldOf({ ...job, startTime })).toEqual(worldOf(job));
  });

  it("does not compile with a status or a member that is misspelt", () => {
    // @ts-expect-error -- the service says SUCCEED
    worldOf({ ...job, status: "SUCCEEDED" });
    // @ts-expect-error
    expect(() => createWorld({ app: [] })).toThrow(JobsClientError);
    // @ts-expect-error
    worldOf({ ...job, commitMesage: "Mend it" });
  });

  it.each([
    ["1", "apps.0.branches.0.jobs.0.startTime: expected a time such as"],
    [new Date(NaN), "apps.0.branches.0.jobs.0.startTime: expected a time such as"],
  ])("says what is wrong with it, and where: a startTime of %s", (startTime, message) => {
    expect(() => worldOf({ ...job, startTime })).toThrow(
      expect.objectContaining({
        name: "JobsClientError",
        code: "CONFIGURATION",
        message: expect.stringContaining(`The world cannot be used: ${message}`),
      }),
    );
  });
});

it("a byte order mark before the JSON of a world is left out", () => {
  const world = worldOf(job);
  expect(parseWorld(`\uFEFF${JSON.stringify(world)}`)).toEqual(world);
});
