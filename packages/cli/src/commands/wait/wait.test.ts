import { stripVTControlCharacters } from "node:util";
import { demoBranch, idleBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";

const commit = "4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e";

const onIdle = ["--app-id", idleBranch.appId, "--branch-name", idleBranch.branchName];

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

  it("for a deploy that fails ends with status 2, and says at which step, why, and how to read its log", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push(demoBranch, {
      failsAt: "BUILD",
      statusReason: "npm ci failed\u001b[31m\nwith 1",
    });
    const { status, out } = await run(["wait", "--job-id", "138"]);
    expect(status).toBe(2);
    expect(out).toBe(
      `✗ Job 138 failed after 1m 20s: HEAD\n  Step BUILD failed: npm ci failed with 1\n  Its log: amplify-jobs logs 138 --app-id ${demoBranch.appId} --branch-name main --endpoint-url ${server.url} --region us-east-1\n`,
    );
  });

  it("for a deploy that gets stuck ends with status 124 when the time is over, and says where it is", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push(demoBranch, { stuckIn: "PROVISIONING" });
    const { status, out, err } = await run(["wait", "--timeout", "20m"]);
    expect([status, out]).toEqual([124, ""]);
    expect(changes(err).at(-2)).toBe("amplify-jobs: the job has not ended in 20m 0s: job 138 PROVISIONING");
  });

  it("for a deploy that never starts ends with status 1 when the grace is over", async () => {
    const { run } = await openLocalAmplify();
    for (const which of [["--commit", commit], ["--next"]]) {
      // The newest jobs of the demo never end: only a job that has ended is not the one that runs.
      const branch = which[0] === "--next" ? onIdle : [];
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

  it.each([2, -2])(
    "lasts as long as it should where the time of the system is set to another meanwhile: %i hours",
    async (hours) => {
      const { server, run, at, now } = await openLocalAmplify();
      let shift = 0;
      const rest = { now: () => now() + shift };
      await server.client.push(demoBranch);
      at(10_000, async () => void (shift = hours * 3_600_000));
      expect((await run(["wait", "--timeout", "30m"], undefined, rest)).status).toBe(0);
      await server.client.push(demoBranch, { stuckIn: "BUILD" });
      at(10_000, async () => void (shift = 0));
      const begin = now();
      expect((await run(["wait", "--timeout", "30m"], undefined, rest)).status).toBe(124);
      expect(now() - begin).toBe(1_800_000);
    },
  );

  it("does not outlive what does not pass: wrong credentials, or a job that is not there", async () => {
    const { run } = await openLocalAmplify();
    expect(await run(["wait", "--job-id", "999"])).toMatchObject({
      status: 254,
      err: expect.stringContaining("999"),
    });
  });

  it("keeps one line up to date on a terminal, as wide as that at most, and leaves nothing of it behind", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push({ ...demoBranch, commitMessage: "x".repeat(300) });
    const { err, out } = await run(["wait"], 60);
    expect(out).toContain("\u001b[38;5;28m✓ Job 138 succeeded\u001b[39m after 1m 45s");
    expect(err).not.toContain("\n");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
    expect(err).toContain("\u001b[38;5;32m● job 138 RUNNING, step BUILD\u001b[39m, ");
    const lines = stripVTControlCharacters(err)
      .split("\r")
      .filter((line) => line !== "");
    for (const line of lines) expect(line.length).toBeLessThan(60);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines).toContainEqual(expect.stringMatching(/^● job 138 RUNNING, step BUILD, 1m \d+s: x+…$/));
  });

  it("is stopped by Ctrl-C with status 130, and leaves the last state where it is", async () => {
    const { server, run, at } = await openLocalAmplify();
    await server.client.push({ ...demoBranch, commitMessage: "Ship it" });
    const interrupt = new AbortController();
    at(10_000, async () => interrupt.abort());
    const { status, err } = await run(["wait", "--color", "off"], 80, { signal: interrupt.signal });
    const [last = "", ...after] = err.split("\n").slice(-4);
    expect(last.split("\r\u001b[K").at(-1)).toMatch(/^◐ job 138 PROVISIONING, (9|10)s: Ship it$/);
    expect([status, after]).toEqual([
      130,
      [
        "\r\u001b[Kamplify-jobs: interrupted",
        expect.stringMatching(/^To go on: amplify-jobs wait 138 --app-id \S+ --branch-name main /),
        "",
      ],
    ]);
  });

  it("prints a line for each change of state on a terminal that takes one line after the other", async () => {
    const { server, run } = await openLocalAmplify();
    await server.client.push(demoBranch);
    const { err } = await run(["wait"], 80, { env: { TERM: "dumb" } });
    for (const control of ["\r", "\u001b"]) expect(err).not.toContain(control);
    expect(changes(err)).toContain("job 138 RUNNING, step BUILD");
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
      outcome: "failed",
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
