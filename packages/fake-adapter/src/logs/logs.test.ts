import type { Job } from "@jobs/contract";
import { describe, expect, it, onTestFinished } from "vitest";
import { createClock } from "../clock.ts";
import { createFakeClient, type FakeClient } from "../create-fake-client.ts";
import { createDemoWorld, demoBranch, idleBranch } from "../demo/demo-world.ts";
import { createFakeServer } from "../server.ts";
import { parseWorld } from "../world/parse-world.ts";

const branch = { appId: "d1shop4x8k2qz", branchName: "feature/checkout-redesign" };

/** A client in memory, or one that is asked over HTTP. */
const fronts = {
  "in memory": async (world = createDemoWorld(), clock = createClock()) => {
    const client = createFakeClient(world, { clock });
    return { client, getJob: async (jobId: string) => (await client.getJob({ ...branch, jobId })).job };
  },
  "over HTTP": async (world = createDemoWorld(), clock = createClock()) => {
    const server = await createFakeServer(world, { clock });
    onTestFinished(() => server.close());
    const jobs = `${server.url}/apps/${branch.appId}/branches/${encodeURIComponent(branch.branchName)}/jobs`;
    const getJob = async (jobId: string) =>
      ((await (await fetch(`${jobs}/${jobId}`)).json()) as { job: Job }).job;
    return { client: server.client, getJob };
  },
};

async function read(url: string | undefined): Promise<string> {
  return (await fetch(url ?? "")).text();
}

/** The newest job that ended so. */
async function jobThat(client: FakeClient, ended: string): Promise<string> {
  const { jobSummaries } = await client.listJobs(branch);
  return jobSummaries.find(({ status }) => status === ended)?.jobId ?? "";
}

describe.each(Object.entries(fronts))("the log of a step, %s", (_front, open) => {
  it("is what its URL brings, for each step that is over", async () => {
    const { client, getJob } = await open();
    for (const ended of ["SUCCEED", "FAILED"]) {
      const { steps } = await getJob(await jobThat(client, ended));
      const texts = await Promise.all(steps.map(({ logUrl }) => read(logUrl)));
      for (const text of texts)
        expect(text).toMatch(/^(\d{4}-\d\d-\d\dT[\d:.]+Z \[(INFO|ERROR)\]: .+\n){2,}$/);
      const { statusReason } = steps.at(-1) ?? {};
      expect(texts.at(-1)?.includes(`[ERROR]: !!! ${statusReason}\n`)).toBe(ended === "FAILED");
    }
  });

  it("is not there as long as the step goes on", async () => {
    const { client, getJob } = await open();
    const { steps } = await getJob(await jobThat(client, "RUNNING"));
    expect(steps.map(({ status, logUrl }) => [status, logUrl])).toEqual([["RUNNING", undefined]]);
  });

  it("is what a world says, where it says something", async () => {
    const step = {
      stepName: "BUILD",
      startTime: "2026-01-02T03:04:05Z",
      endTime: "2026-01-02T03:05:05Z",
      status: "FAILED",
    };
    const steps = [{ ...step, logUrl: "https://logs.example/1" }];
    const jobs = [{ jobId: "1", startTime: "2026-01-02T03:04:05Z", status: "FAILED", steps }];
    const branches = [{ branch: { branchName: branch.branchName }, jobs }];
    const { getJob } = await open(
      parseWorld(JSON.stringify({ apps: [{ app: { appId: branch.appId }, branches }] })),
    );
    expect((await getJob("1")).steps[0]?.logUrl).toBe("https://logs.example/1");
  });
});

it("a log is the same after a world was saved and read again", async () => {
  const clock = createClock();
  const client = createFakeClient(undefined, { clock });
  const { jobSummary } = await client.startJob({ ...idleBranch, jobType: "RELEASE" });
  clock.advance(600_000);
  const logOf = async (one: FakeClient) =>
    read((await one.getJob({ ...idleBranch, jobId: jobSummary.jobId })).job.steps[0]?.logUrl);
  const again = createFakeClient(parseWorld(JSON.stringify(client.world())));
  expect(await logOf(again)).toBe(await logOf(client));
});

it("the server has no log of what is not there, or of a path that is none", async () => {
  const { url, close } = await createFakeServer();
  onTestFinished(close);
  const of = (...labels: string[]) => `/logs/${labels.join("/")}/log.txt`;
  const { appId, branchName } = demoBranch;
  for (const path of [
    of(appId, branchName, "1", "NOSUCH"),
    of(appId, branchName, "999", "BUILD"),
    of(appId, "nosuch", "1", "BUILD"),
    of(appId, branchName, "%zz", "BUILD"),
    "/logs/",
  ])
    expect((await fetch(url + path)).status, path).toBe(404);
  const asPage = await fetch(url + of(appId, branchName, "1", "BUILD"), {
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(asPage.status).toBe(403);
});

it("the server names its logs as it was asked", async () => {
  const { url, close } = await createFakeServer(undefined, { allowedHosts: ["build.internal"] });
  onTestFinished(close);
  const { port } = new URL(url);
  const path = `/apps/${demoBranch.appId}/branches/main/jobs/126`;
  const { request } = await import("node:http");
  const text = await new Promise<string>((resolve) => {
    request({ port, host: "127.0.0.1", path, headers: { host: `build.internal:${port}` } }, (response) => {
      let got = "";
      response.on("data", (chunk) => (got += String(chunk))).on("end", () => resolve(got));
    }).end();
  });
  expect(text).toContain(
    `"logUrl":"http://build.internal:${port}/logs/${demoBranch.appId}/main/126/BUILD/log.txt"`,
  );
});
