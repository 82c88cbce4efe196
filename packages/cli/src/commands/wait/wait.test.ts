import { createDemoWorld, demoBranch, parseFault, parseWorld } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";

const commit = "4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e";

/** The branch that is asked for, with one job. */
const worldOf = (job: { jobId: string; status: string; endTime?: string }) =>
  parseWorld(
    JSON.stringify({
      apps: [
        {
          app: { appId: demoBranch.appId },
          branches: [
            {
              branch: { branchName: demoBranch.branchName },
              jobs: [{ startTime: "2026-01-02T03:10:00Z", ...job }],
            },
          ],
        },
      ],
    }),
  );

/** The lines of stderr without their times. */
const changes = (err: string) =>
  err
    .split("\n")
    .slice(0, -1)
    .map((line) => line.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z /, ""));

describe("wait", () => {
  it("for a deploy that succeeds ends with status 0, and tells each change of state on a line", async () => {
    const { server, run } = await openLocalAmplify();
    const seconds = { CREATED: 20, PENDING: 20, PROVISIONING: 20, BUILD: 60, DEPLOY: 20, VERIFY: 20 };
    await server.client.push(
      { ...demoBranch, commitId: commit, commitMessage: "Ship it\n\nat last" },
      { seconds },
    );
    const { status, out, err } = await run(["wait"]);
    expect([status, out]).toEqual([0, "✓ Job 138 succeeded after 2m 40s: 4f2c1d9 Ship it\n"]);
    expect(changes(err)).toEqual([
      "job 138 CREATED",
      "job 138 PENDING",
      "job 138 PROVISIONING",
      "job 138 RUNNING, step BUILD",
      "job 138 RUNNING, step DEPLOY",
      "job 138 RUNNING, step VERIFY",
    ]);
  });

  it("for a deploy that fails ends with status 2, and says at which step, why, and where its log is", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push(demoBranch, {
      failsAt: "BUILD",
      statusReason: "npm ci failed\u001b[31m\nwith 1",
    });
    const { status, out } = await run(["wait", "--job-id", "138"]);
    expect(status).toBe(2);
    expect(out).toBe(
      "✗ Job 138 failed after 1m 20s: HEAD\n  Step BUILD failed: npm ci failed with 1\n  Log: https://logs.example/jobs/138/BUILD/log.txt\n",
    );
  });

  it("for a deploy that is cancelled ends with status 3", async () => {
    const { server, run, at } = await openLocalAmplify();
    // So long that it is seen however seldom it is asked for.
    await server.client.push(demoBranch, { seconds: { CANCELLING: 60 } });
    at(30_000, () => server.client.stopJob({ ...demoBranch, jobId: "138" }));
    const { status, out, err } = await run(["wait", "--next"]);
    expect([status, out]).toEqual([
      3,
      expect.stringMatching(/^⊘ Job 138 was cancelled after 1m 3\ds: HEAD\n$/),
    ]);
    expect(changes(err)).toContain("job 138 CANCELLING, step BUILD");
  });

  it("for a deploy that gets stuck ends with status 124 when the time is over, and says where it is", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push(demoBranch, { stuckIn: "PROVISIONING" });
    const { status, out, err } = await run(["wait", "--timeout", "20m"]);
    expect([status, out]).toEqual([124, ""]);
    expect(changes(err).at(-1)).toBe("amplify-jobs: the job has not ended in 20m 0s: job 138 PROVISIONING");
  });

  it("for a deploy that never starts ends with status 1 when the grace is over", async () => {
    const { run } = await openLocalAmplify();
    for (const which of [["--commit", commit], ["--next"]]) {
      // The newest jobs of the demo never end: only a job that has ended is not the one that runs.
      const branch = which[0] === "--next" ? ["--branch-name", "idle", "--app-id", "d3lab5t6v1rj"] : [];
      const { status, out, err } = await run(["wait", ...which, ...branch, "--grace", "90s"]);
      expect([status, out]).toEqual([1, ""]);
      expect(changes(err)).toEqual([
        "waiting for a job to appear",
        expect.stringMatching(/^amplify-jobs: no such job has appeared in 1m 30s(; job 137|$)/),
      ]);
    }
  });

  it("for a commit takes its newest job, also when that appears only after a while", async () => {
    const { server, run, at } = await openLocalAmplify();
    at(20_000, () => server.client.push({ ...demoBranch, commitId: commit }, { failsAt: "DEPLOY" }));
    at(21_000, () => server.client.push({ ...demoBranch, commitId: commit }));
    at(22_000, () => server.client.push(demoBranch, { stuckIn: "PENDING" }));
    const { status, out } = await run(["wait", "--commit", commit.slice(0, 8).toUpperCase()]);
    expect([status, out]).toEqual([0, expect.stringContaining("Job 139 succeeded")]);
  });

  it("for the next job does not take one that is over, but the one that comes", async () => {
    const { server, run, at } = await openLocalAmplify();
    await server.client.push(demoBranch, {
      seconds: { CREATED: 0, PENDING: 0, PROVISIONING: 0, BUILD: 0, DEPLOY: 0, VERIFY: 0 },
    });
    at(60_000, () => server.client.push({ ...demoBranch, commitMessage: "The next one" }));
    expect((await run(["wait"])).out).toContain("Job 138 succeeded");
    expect(await run(["wait", "--next"])).toMatchObject({
      status: 0,
      out: expect.stringContaining("Job 139 succeeded"),
    });
  });

  it("outlives a service that is away for ten minutes, and says so once", async () => {
    const { server, run, at } = await openLocalAmplify({
      faults: ["none", "throttle", ...Array.from({ length: 80 }, () => "reset"), "html"].map(parseFault),
    });
    await server.client.push(demoBranch);
    let away = false;
    at(600_000, async () => void (away = true));
    const { status, out, err } = await run(["wait"]);
    expect([status, out]).toEqual([0, expect.stringContaining("Job 138 succeeded")]);
    expect(away).toBe(true);
    const troubles = err.split("\n").filter((line) => line.includes("asking again after"));
    expect(troubles).toEqual([
      expect.stringContaining("slow down"),
      expect.stringContaining("the connection broke"),
      expect.stringContaining("The answer is not one of"),
    ]);
  });

  it("ends with status 124 when the time is over in the middle of a trouble", async () => {
    const { run } = await openLocalAmplify({ faults: { rate: 1, faults: ["unavailable"] } });
    const { status, err } = await run(["wait", "--timeout", "30m"]);
    expect(status).toBe(124);
    expect(err.match(/asking again after/g)).toHaveLength(1);
    expect(err).toContain("the job has not ended in 30m 0s");
  });

  it("does not outlive what does not pass: wrong credentials, or a job that is not there", async () => {
    const { run } = await openLocalAmplify();
    expect(await run(["wait", "--job-id", "999"])).toMatchObject({
      status: 254,
      err: expect.stringContaining("999"),
    });
  });

  it("ends with status 4 for a job that ended in a state that nobody knows yet, and names it", async () => {
    const world = worldOf({ jobId: "4", status: "SKIPPED", endTime: "2026-01-02T03:12:00Z" });
    const { run } = await openLocalAmplify({}, world);
    expect(await run(["wait"])).toMatchObject({
      status: 4,
      out: expect.stringContaining("Job 4 ended as SKIPPED after 2m 0s"),
    });
    const { run: stillOn } = await openLocalAmplify({}, worldOf({ jobId: "4", status: "SKIPPED" }));
    expect((await stillOn(["wait", "--timeout", "5m"])).status).toBe(124);
  });

  it("names the newest job of the commit HEAD where none of the commit appears: previews do not say what they build", async () => {
    const { run } = await openLocalAmplify({}, worldOf({ jobId: "10", status: "RUNNING" }));
    expect(await run(["wait", "--commit", "4793bd6", "--grace", "3s"])).toMatchObject({
      status: 1,
      err: expect.stringContaining(
        "no such job has appeared in 3s; job 10, RUNNING, has the commit HEAD: if it is that one, wait with --job-id 10",
      ),
    });
  });

  it("waits for a branch that is not there yet as for a job, until the grace is over", async () => {
    const notThere = (requests: number) =>
      Array.from({ length: requests }, (_, index) => ({
        operation: "ListJobs" as const,
        request: index + 1,
        error: "NotFoundException" as const,
        message: "Branch pr-901 not found.",
      }));
    const world = { ...createDemoWorld(), failures: notThere(4) };
    const soon = await openLocalAmplify({}, world);
    await soon.server.client.push({ ...demoBranch, commitId: commit });
    expect((await soon.run(["wait", "--commit", commit, "--grace", "5m"])).status).toBe(0);
    const never = await openLocalAmplify({}, { ...world, failures: notThere(400) });
    expect(await never.run(["wait", "--next", "--grace", "90s"])).toMatchObject({
      status: 1,
      err: expect.stringContaining(
        "no such job has appeared in 1m 30s: NotFoundException: Branch pr-901 not found.",
      ),
    });
    // Without any of these the newest job is meant, and a name that is misspelt is said at once.
    expect((await never.run(["wait"])).status).toBe(254);
  });

  it("keeps one line up to date on a terminal, as wide as that at most, and leaves nothing of it behind", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push({ ...demoBranch, commitMessage: "x".repeat(300) });
    const { err, out } = await run(["wait"], 60);
    expect(out).toContain("\u001b[38;5;28m✓ Job 138 succeeded\u001b[39m after 1m 45s");
    expect(err).not.toContain("\n");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
    const lines = err.split("\r\u001b[K").filter((line) => line !== "");
    for (const line of lines) expect(line.length).toBeLessThan(60);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines).toContainEqual(expect.stringMatching(/^● job 138 RUNNING, step BUILD, 1m \d+s: x+…$/));
  });

  it("is stopped by Ctrl-C with status 130, and leaves no half line", async () => {
    const { server, run, at } = await openLocalAmplify();
    await server.client.push(demoBranch);
    const interrupt = new AbortController();
    at(10_000, async () => interrupt.abort());
    const { status, err } = await run(["wait"], 80, { signal: interrupt.signal });
    expect([status, err.endsWith("\r\u001b[Kamplify-jobs: interrupted\n")]).toEqual([130, true]);
  });

  it("tells how long a job has been running in the time of where it runs, as list does", async () => {
    const demo = ["--adapter", "fake", "--color", "off"];
    const { out } = await printed(["list", ...demo], 200);
    const [, took = ""] = /^134 .* (\d+m \d+s) /m.exec(out) ?? [];
    expect(took).not.toBe("");
    const interrupt = new AbortController();
    const sleep = async (_: number, signal: AbortSignal) => {
      interrupt.abort();
      signal.throwIfAborted();
    };
    const { err } = await printed(["wait", ...demo, "--job-id", "134"], 200, {
      signal: interrupt.signal,
      sleep,
    });
    expect(err).toContain(`● job 134 RUNNING, step BUILD, ${took}: `);
  });

  it("gives the job with its steps as JSON", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push(demoBranch, { failsAt: "VERIFY" });
    const { status, out } = await run(["wait", "--output", "json"]);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      summary: { jobId: "138", status: "FAILED" },
      steps: [{}, {}, { stepName: "VERIFY", status: "FAILED" }],
    });
  });

  it("knows a job also by the padded number that builds have, and takes only one way to name it", async () => {
    expect(await printed(["wait", "--adapter", "fake", "--job-id", "0000000132"])).toMatchObject({
      status: 0,
    });
    expect(await printed(["wait", "--adapter", "fake", "--next", "--commit", "HEAD"])).toMatchObject({
      status: 252,
      err: expect.stringContaining("--commit names a job, and does not go with --next"),
    });
  });
});
