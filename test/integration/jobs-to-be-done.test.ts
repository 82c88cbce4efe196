import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createClock,
  createDemoWorld,
  demoBranch,
  idleBranch,
  type FakeClient,
  type SteppedClock,
} from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { withEnvironment } from "../support/environment.ts";
import { runCommand } from "../support/run-command.ts";
import { read } from "../support/workspace.ts";

/** The commands in the right column of the table in the README, as they stand there. */
const [, table = ""] = read("packages/cli/README.md").split("## What people ask\n");
const answers = [...(table.split("\n## ")[0] ?? "").matchAll(/`(amplify-jobs [^`]+)`/g)].map(
  ([, command]) => command ?? "",
);

/** The commit that is checked out where the commands run. */
const commit = "4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e";
const ours = { ...demoBranch, commitId: commit };
const noon = new Date("2026-01-31T12:00:00Z");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "asked-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A local Amplify, whose clock is stepped by whoever waits. */
async function open(): Promise<{
  client: FakeClient;
  clock: SteppedClock;
  ask: (command: string, during?: () => Promise<unknown>) => ReturnType<typeof runCommand>;
}> {
  withEnvironment(credentials);
  const clock = createClock({ at: noon });
  const server = await createFakeServer(createDemoWorld(), { clock });
  onTestFinished(() => server.close());
  const remote = ["--endpoint-url", server.url, "--region", "us-east-1"];
  return {
    client: server.client,
    clock,
    ask: (command, during) => {
      const words = wordsOf(command);
      let slept = 0;
      const sleep = async (milliseconds: number) => {
        clock.advance(milliseconds);
        slept += milliseconds;
        if (slept >= 10_000 && during !== undefined) {
          await during();
          during = undefined;
        }
      };
      return runCommand(
        [...words, ...remote],
        { AWS_APP_ID: demoBranch.appId, AWS_BRANCH: demoBranch.branchName },
        undefined,
        {
          now: () => clock.now(),
          elapsed: () => clock.now(),
          sleep,
        },
      );
    },
  };
}

/** As a shell takes the line apart, in a folder of the test and with a commit of the test. */
function wordsOf(command: string): string[] {
  const script = `git() { echo ${commit}; }; amplify-jobs() { printf '%s\\0' "$@"; }; ${command}`;
  const words = execFileSync("bash", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
  return words.map((word) => (word === "jobs.csv" ? join(folder, word) : word));
}

const answered = (start: string) => {
  const command = answers.find((one) => `${one} `.startsWith(`amplify-jobs ${start} `));
  if (command === undefined) throw new Error(`the README has no answer that begins with ${start}`);
  return command;
};

describe("wait for a deploy in CI", () => {
  const wait = answered("wait");

  it.each([
    ["succeeds", {}, 0],
    ["fails", { failsAt: "BUILD" }, 2],
    ["gets stuck in PROVISIONING", { stuckIn: "PROVISIONING" }, 124],
    ["is never started by Amplify", { stuckIn: "CREATED" }, 124],
  ] as const)("that %s", async (_name, plan, status) => {
    const { client, ask } = await open();
    await client.push(ours, plan);
    expect((await ask(wait)).status).toBe(status);
  });

  it("that is cancelled", async () => {
    const { client, ask } = await open();
    await client.push(ours);
    expect((await ask(wait, () => client.stopJob({ ...demoBranch, jobId: "138" }))).status).toBe(3);
  });

  it("that begins only after a while, and one that never does", async () => {
    const { client, ask } = await open();
    expect((await ask(wait, () => client.push(ours))).status).toBe(0);
    const { ask: askAgain } = await open();
    expect(await askAgain(wait)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no such job has appeared in 2m 0s"),
    });
  });
});

it("wait for what a webhook has started, also where more comes behind it", async () => {
  const { client, ask } = await open();
  await client.push(demoBranch, { failsAt: "BUILD" });
  const during = () => client.push(demoBranch);
  expect(await ask(answered("wait --after"), during)).toMatchObject({
    status: 2,
    stdout: expect.stringContaining("Job 138 failed"),
  });
});

it("wait until a branch is idle, and start a job on it", async () => {
  const { client, ask } = await open();
  const onIdle = `${answered("wait --until-idle")} --app-id ${idleBranch.appId} --branch-name ${idleBranch.branchName}`;
  await client.push(idleBranch, { failsAt: "VERIFY" });
  expect((await ask(onIdle, () => client.push(idleBranch))).status).toBe(0);
  expect((await client.startJob({ ...idleBranch, jobType: "RELEASE" })).jobSummary.jobId).toBe("3");
});

describe("start a deploy in CI", () => {
  const onIdle = (start: string) =>
    `${answered(start)} --app-id ${idleBranch.appId} --branch-name ${idleBranch.branchName}`;
  const jobsOf = async (client: FakeClient) =>
    (await client.listJobs(idleBranch)).jobSummaries.map(({ jobId, status }) => `${jobId} ${status}`);

  it("on a free branch, and on a busy one when its turn has come, with the status of its own job", async () => {
    const { client, clock, ask } = await open();
    expect((await ask(onIdle("start --wait --queue"))).status).toBe(0);
    await client.push(idleBranch, { seconds: { BUILD: 600 } });
    // Somebody pushes meanwhile.
    const during = () => client.push(idleBranch, { failsAt: "BUILD" });
    expect(await ask(onIdle("start --wait --queue"), during)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Job 4 succeeded"),
    });
    clock.advance(3_600_000);
    await client.push(idleBranch, { stuckIn: "BUILD" });
    expect((await ask(onIdle("start --wait --queue"))).status).toBe(124);
    expect(await jobsOf(client)).toEqual(["5 RUNNING", "4 SUCCEED", "3 FAILED", "2 SUCCEED", "1 SUCCEED"]);
  });

  it("or take the one that is under way, and end as that does", async () => {
    const { client, ask } = await open();
    await client.push(idleBranch, { failsAt: "DEPLOY" });
    expect(await ask(onIdle("start --attach"))).toMatchObject({
      status: 2,
      stdout: expect.stringContaining("Job 1 failed"),
    });
    expect((await ask(onIdle("start --attach"))).stdout).toContain("Job 2 succeeded");
    expect(await jobsOf(client)).toEqual(["2 SUCCEED", "1 FAILED"]);
  });

  it("or go back to what an earlier job has deployed", async () => {
    const { client, clock, ask } = await open();
    for (let count = 0; count < 126; count++) await client.push({ ...idleBranch, commitId: commit });
    clock.advance(600_000);
    expect(await ask(onIdle("start --retry"))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Job 127 succeeded after 1m 45s: 4f2c1d9"),
    });
    const { job } = await client.getJob({ ...idleBranch, jobId: "127" });
    expect(job.summary).toMatchObject({ jobType: "RETRY", commitId: commit });
  });
});

it("stop what newer pushes have superseded", async () => {
  const { client, ask } = await open();
  for (let count = 0; count < 3; count++) await client.push(demoBranch);
  const { stdout } = await ask(answered("stop --superseded"));
  expect(stdout.match(/Job 1\d+ is being cancelled/g)).toHaveLength(6);
  const { job } = await client.getJob({ ...demoBranch, jobId: "140" });
  expect(job.summary.status).toBe("CREATED");
});

it("why a job failed, and its log", async () => {
  const { ask } = await open();
  const { job } = JSON.parse((await ask(answered("show"))).stdout) as {
    job: { steps: { statusReason?: string }[] };
  };
  const [reason] = job.steps.flatMap(({ statusReason }) => statusReason ?? []);
  expect(reason).toMatch(/./);
  expect((await ask(answered("logs"))).stdout).toContain(`[ERROR]: !!! ${reason}\n`);
});

it("what the newest job does, in one word", async () => {
  const { client, clock, ask } = await open();
  await client.push(ours);
  const seen = [];
  for (let step = 0; step < 4; step++) {
    seen.push((await ask(answered("list --latest"))).stdout);
    clock.advance(30_000);
  }
  expect(seen).toEqual(["CREATED\n", "RUNNING\n", "RUNNING\n", "RUNNING\n"]);
});

it("the last failures", async () => {
  const { ask } = await open();
  const { jobSummaries } = JSON.parse((await ask(answered("list --status failed"))).stdout) as {
    jobSummaries: { status: string }[];
  };
  expect(jobSummaries.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "FAILED"));
});

it("builds that hang", async () => {
  const { client, clock, ask } = await open();
  await client.push(ours, { stuckIn: "PROVISIONING" });
  const hanging = async () =>
    (await ask(answered("list --running-for"))).stdout.match(/"jobId": "\d+"/g) ?? [];
  expect(await hanging()).not.toContain('"jobId": "138"');
  clock.advance(1_800_000);
  expect(await hanging()).toContain('"jobId": "138"');
});

it("how each branch is", async () => {
  const { client, ask } = await open();
  await client.push({ ...demoBranch, branchName: "develop" }, { stuckIn: "PENDING" });
  const { branches } = JSON.parse((await ask(answered("branches"))).stdout) as {
    branches: { branchName: string; newestJob: { jobId: string; status: string } }[];
  };
  const newest = branches.map(({ branchName, newestJob }) => [branchName, newestJob.jobId, newestJob.status]);
  expect(newest.slice(0, 2)).toEqual([
    ["main", "137", "CREATED"],
    ["develop", "65", "CREATED"],
  ]);
});

it("the last good commit, though later builds were of HEAD", async () => {
  const { client, clock, ask } = await open();
  await client.push(ours);
  clock.advance(600_000);
  await client.push(demoBranch);
  clock.advance(600_000);
  expect((await ask(answered("list --last-success"))).stdout).toBe(`${commit}\n`);
});

it("statistics, and all jobs for a spreadsheet", async () => {
  const { ask } = await open();
  expect((await ask(answered("export"))).status).toBe(0);
  const rows = readFileSync(join(folder, "jobs.csv"), "utf8").match(/^\d+,.*?\r$/gms) ?? [];
  const ended = await ask("amplify-jobs list --output text --query 'length(jobSummaries[?endTime])'");
  expect(rows).toHaveLength(Number(ended.stdout));
  expect(rows.length).toBeGreaterThan(120);
  const durations = rows
    .filter((row) => row.includes(",SUCCEED,"))
    .map((row) => Number(/Z,([\d.]+),arn/.exec(row)?.[1]))
    .toSorted((one, other) => one - other);
  const p90 = durations[Math.ceil(durations.length * 0.9) - 1] ?? 0;
  expect(Number((await ask(answered("stats --query"))).stdout)).toBeCloseTo(p90, 0);
  expect(JSON.parse((await ask(answered("stats"))).stdout)).toMatchObject({ jobs: 137 });
});

it("every answer in the README is run here, or is a server to be started", () => {
  const known = [
    "wait",
    "start --wait --queue",
    "start --attach",
    "start --retry",
    "stop --superseded",
    "show",
    "logs",
    "list --latest",
    "list --status failed",
    "list --running-for",
    "list --last-success",
    "branches",
    "stats",
    "export",
    "serve",
  ];
  expect(
    answers.filter((command) => !known.some((start) => command.startsWith(`amplify-jobs ${start}`))),
  ).toEqual([]);
});
