import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFakeClient, demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { expectSameListings } from "../support/same-listing-processes.ts";
import { outcomeOf, startProcess, startServe } from "../support/start-process.ts";

const branch = ["--app-id", demoBranch.appId, "--branch-name", demoBranch.branchName];

describe("amplify-jobs as a process", () => {
  it("lists the same over HTTP as from the fake in memory, from one NextToken to the next", async () => {
    // The deep tier tries more.
    await expectSameListings([
      [59, 7],
      [100, undefined],
    ]);
  });

  it("ends quietly with status 0 when its reader closes the pipe, and stops fetching", async () => {
    const pages = { asked: 0 };
    const url = await startEndlessServer(pages);
    const child = startProcess(
      ["list", ...branch, "--endpoint-url", url, "--region", "us-east-1", "--output", "ndjson"],
      credentials,
    );
    child.stdout.once("data", () => child.stdout.destroy());
    const { status, stderr } = await outcomeOf(child);
    expect([status, stderr]).toEqual([0, ""]);
    const asked = pages.asked;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(pages.asked).toBe(asked);
  });

  it("ends with 130 on Ctrl-C, and prints the token to go on from", async () => {
    const url = await startEndlessServer({ asked: 0 });
    const child = startProcess(
      ["list", ...branch, "--endpoint-url", url, "--region", "us-east-1", "--output", "ndjson"],
      credentials,
    );
    child.stdout.once("data", () => child.kill("SIGINT"));
    const { status, stdout, stderr } = await outcomeOf(child);
    expect(status).toBe(130);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length % 2).toBe(0);
    const token = Buffer.from(
      JSON.stringify({ nextToken: String(lines.length / 2) }).replace(":", ": "),
    ).toString("base64");
    expect(stderr).toBe(
      `amplify-jobs: interrupted\nTo go on: amplify-jobs list ${branch.join(" ")} --output ndjson --endpoint-url ${url} --region us-east-1 --starting-token ${token}\n`,
    );
  });

  it("ends with 130 on Ctrl-C while it waits for an answer", async () => {
    const server = createServer(() => child.kill("SIGINT"));
    const url = await listen(server);
    const child = startProcess(
      ["list", ...branch, "--endpoint-url", url, "--region", "us-east-1"],
      credentials,
    );
    expect((await outcomeOf(child)).status).toBe(130);
  });

  it("ends with 143 on SIGTERM, and prints the token to go on from", async () => {
    const url = await startEndlessServer({ asked: 0 });
    const child = startProcess(
      ["list", ...branch, "--endpoint-url", url, "--region", "us-east-1", "--output", "ndjson"],
      credentials,
    );
    child.stdout.once("data", () => child.kill("SIGTERM"));
    const { status, stderr } = await outcomeOf(child);
    expect(status).toBe(143);
    expect(stderr).toMatch(
      /^amplify-jobs: interrupted\nTo go on: amplify-jobs list .* --starting-token \S+\n$/,
    );
  });

  it("serves the world of a file, whose jobs run as fast as it is told", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "world-")), "world.json");
    const client = createFakeClient();
    await client.push(demoBranch, { failsAt: "BUILD" });
    writeFileSync(file, JSON.stringify(client.world()));
    const { url } = await startServe(["--world", file, "--speed", "1000000"], {});
    const response = await fetch(`${url}/apps/${demoBranch.appId}/branches/main/jobs?maxResults=1`);
    const { jobSummaries } = (await response.json()) as { jobSummaries: { endTime: number }[] };
    expect(jobSummaries).toMatchObject([{ jobId: "138", status: "FAILED" }]);
    // However fast they run, no time of theirs is yet to come.
    expect(jobSummaries[0]?.endTime).toBeLessThanOrEqual(Date.now() / 1000);
  });

  it("serves with faults, which a listing survives", async () => {
    const { url } = await startServe(["--fault", "none,throttle,reset-body@ListJobs"]);
    const list = ["list", ...branch, "--endpoint-url", url, "--region", "us-east-1", "--output", "ndjson"];
    const { status, stdout, stderr } = await outcomeOf(startProcess(list, credentials));
    expect([status, stderr, stdout.trimEnd().split("\n").length]).toEqual([0, "", 137]);
    expect((await fetch(`${url}/apps`)).status).toBe(200);
  });

  it("serves until it is stopped, and then ends with status 0", async () => {
    const { url, child } = await startServe();
    expect((await fetch(`${url}/apps`)).status).toBe(200);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([0, null]);
    await expect(fetch(`${url}/apps`)).rejects.toThrow("fetch failed");
  });
});

/** A list without end: page n holds two jobs and the token n + 1. */
async function startEndlessServer(pages: { asked: number }): Promise<string> {
  const job = (id: number) => ({
    jobArn: "arn",
    jobId: String(id),
    commitId: "HEAD",
    commitMessage: "x".repeat(1000),
    commitTime: 1,
    startTime: 1,
    status: "SUCCEED",
    jobType: "RELEASE",
  });
  const server = createServer((request, response) => {
    const page = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("nextToken") ?? 0);
    pages.asked += 1;
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ jobSummaries: [job(2 * page), job(2 * page + 1)], nextToken: String(page + 1) }),
    );
  });
  return listen(server);
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
