import { stripVTControlCharacters } from "node:util";
import { createDemoWorld, demoBranch, parseFault } from "@jobs/fake-adapter";
import { describe, expect, it, vi } from "vitest";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";
import { worldOf } from "../../__fixtures__/world-of.ts";

const commit = "4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e";
const over = {
  jobId: "9",
  status: "FAILED",
  endTime: "2026-01-31T11:02:00Z",
  commitId: commit,
  commitMessage: "Ship it",
};

/** A branch where nothing is under way; what becomes of the jobs that are started on it. */
const open = (nextJobs: Parameters<typeof worldOf>[1] = [], faults: readonly string[] = []) =>
  openLocalAmplify({ faults: faults.map(parseFault) }, worldOf([over], nextJobs));

type Amplify = Awaited<ReturnType<typeof open>>;

/** The jobs of the branch, the newest first. */
async function jobsOf({ server }: Amplify) {
  return (await server.client.listJobs(demoBranch)).jobSummaries.map(
    ({ jobId, status, jobType, commitId }) => `${jobId} ${status} ${jobType} ${commitId}`,
  );
}

/** The lines of stderr without their times. */
const told = (err: string) =>
  err
    .split("\n")
    .slice(0, -1)
    .map((line) => line.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z /, ""));

describe("start", () => {
  it("starts a job of the newest commit, of a commit, or of what a job has built, and says which", async () => {
    for (const [argv, out, job] of [
      [[], "○ Job 10 is started: HEAD\n", "10 CREATED RELEASE HEAD"],
      [["--commit", commit], "○ Job 10 is started: 4f2c1d9\n", `10 CREATED RELEASE ${commit}`],
      [["--retry", "9"], "○ Job 10 is started: 4f2c1d9 Ship it\n", `10 CREATED RETRY ${commit}`],
    ] as const) {
      const amplify = await open();
      expect(await amplify.run(["start", ...argv])).toEqual({ status: 0, out, err: "" });
      expect((await jobsOf(amplify))[0]).toBe(job);
    }
  });

  it("gives what became of it as JSON, whether it waits or not", async () => {
    const { run } = await open();
    for (const [argv, expected] of [
      [[], { outcome: "started", summary: { jobId: "10", status: "CREATED" }, steps: [] }],
      [["--attach"], { outcome: "succeeded", summary: { jobId: "10" }, steps: [{}, {}, {}] }],
    ] as const) {
      const { out } = await run(["start", ...argv, "--output", "json"]);
      expect(JSON.parse(out)).toMatchObject(expected);
    }
  });

  it("takes only whole commits, and options that go together", async () => {
    for (const [argv, says] of [
      [["--commit", "4f2c1d9"], "expected the whole id of a commit, as git rev-parse HEAD prints it"],
      [["--commit", commit, "--retry", "9"], "--commit says what to build, and does not go with --retry"],
      [["--attach", "--queue"], "does not go with --queue"],
      [
        ["--attach", "--retry", "9"],
        "--attach starts none while another is under way, and does not go with --retry",
      ],
      [["--timeout", "5m"], "--timeout goes with --wait, --attach or --queue"],
    ] as const)
      expect(await printed(["start", "--adapter", "fake", ...argv])).toMatchObject({
        status: 252,
        out: "",
        err: expect.stringContaining(says),
      });
  });

  it("with --wait ends as wait does: 0 for a job that succeeded, 2 for one that failed, and why", async () => {
    const { run } = await open([{}, { failsAt: "BUILD", statusReason: "npm ci failed" }]);
    expect(await run(["start", "--wait"])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^✓ Job 10 succeeded after 1m 45s: HEAD/),
    });
    const { status, out, err } = await run(["start", "--wait"]);
    expect([status, out]).toEqual([
      2,
      expect.stringMatching(
        /^✗ Job 11 failed .*\n {2}Step BUILD failed: npm ci failed\n {2}Its log: amplify-jobs logs 11 --app-id /,
      ),
    ]);
    expect(told(err).slice(0, 2)).toEqual(["amplify-jobs: job 11 is started", "job 11 CREATED"]);
  });

  it("has no colon behind a job that says nothing of its commit, on the line that is kept up to date", async () => {
    const { run } = await open();
    const { err } = await run(["start", "--wait"], 100);
    const lines = stripVTControlCharacters(err)
      .split("\r")
      .filter((line) => line.includes("RUNNING"));
    expect(lines.length).toBeGreaterThan(60);
    for (const line of lines) expect(line).toMatch(/^● job 10 RUNNING, step \w+, [\dms ]+$/);
  });

  it("on a busy branch fails, starts none, and names the job and what can be done", async () => {
    const amplify = await open();
    await amplify.server.client.push(demoBranch);
    for (const more of [[], ["--wait"]])
      expect(await amplify.run(["start", ...more])).toEqual({
        status: 254,
        out: "",
        err: "amplify-jobs: The branch main has a job under way, and starts no other until it is over: job 10 CREATED. With --attach wait for job 10, with --queue start one when it is over.\n",
      });
    expect(await jobsOf(amplify)).toHaveLength(2);
  });

  it("on a busy branch does not advise to wait for a job that builds something else", async () => {
    const amplify = await open();
    await amplify.server.client.push(demoBranch);
    for (const argv of [
      ["--commit", commit],
      ["--retry", "9"],
    ])
      expect((await amplify.run(["start", ...argv])).err).toMatch(
        /: job 10 CREATED\. With --queue start one when it is over\.\n$/,
      );
  });

  it("does not take another limit for a busy branch", async () => {
    const failures = [
      {
        operation: "StartJob",
        request: 1,
        error: "LimitExceededException",
        message: "Too many jobs in the account",
      },
    ] as const;
    const { run } = await openLocalAmplify({}, { ...worldOf([over]), failures });
    expect(await run(["start", "--queue"])).toMatchObject({
      status: 254,
      err: "amplify-jobs: LimitExceededException: Too many jobs in the account\n",
    });
  });

  it("with --attach waits for the job that is under way instead, and ends as that does", async () => {
    const amplify = await open();
    await amplify.server.client.push(demoBranch, { failsAt: "DEPLOY", statusReason: "no space left" });
    const { status, out, err } = await amplify.run(["start", "--attach"]);
    expect([status, out]).toEqual([
      2,
      expect.stringMatching(/^✗ Job 10 failed after 1m 40s: .*\n.*no space left/),
    ]);
    expect(told(err)[0]).toBe("amplify-jobs: job 10 is under way already: waiting for that one");
    expect(await jobsOf(amplify)).toHaveLength(2);
  });

  it("with --attach takes only a job that builds the commit which is named, and else ends with status 1 and starts none", async () => {
    const other = "a".repeat(40);
    for (const [building, says] of [
      [commit, "builds 4f2c1d9, not aaaaaaa"],
      [`${other.slice(0, 39)}b`, `builds ${other.slice(0, 39)}b, not ${other}`],
      [undefined, "has the commit HEAD, which does not say whether it builds aaaaaaa"],
    ] as const) {
      const amplify = await open();
      await amplify.server.client.push({ ...demoBranch, ...(building && { commitId: building }) });
      const { status, out, err } = await amplify.run([
        "start",
        "--attach",
        "--commit",
        other,
        "--output",
        "json",
      ]);
      expect([status, err]).toEqual([
        1,
        `amplify-jobs: job 10 is under way, and ${says}; to build that one after it: --queue\n`,
      ]);
      expect(JSON.parse(out)).toMatchObject({ outcome: "otherCommit", summary: { jobId: "10" } });
      expect(await jobsOf(amplify)).toHaveLength(2);
    }
    const amplify = await open();
    await amplify.server.client.push({ ...demoBranch, commitId: commit }, {});
    expect(await amplify.run(["start", "--attach", "--commit", commit.toUpperCase()])).toMatchObject({
      status: 0,
      out: expect.stringContaining("Job 10 succeeded"),
    });
  });

  it("with --attach starts one where none is under way, and waits for it", async () => {
    const amplify = await open();
    expect(await amplify.run(["start", "--attach"])).toMatchObject({
      status: 0,
      out: expect.stringContaining("Job 10 succeeded"),
    });
  });

  it("with --attach does not take a job that is being cancelled, but starts one after it", async () => {
    const amplify = await open();
    await amplify.server.client.push(demoBranch, { seconds: { CANCELLING: 60 } });
    await amplify.server.client.stopJob({ ...demoBranch, jobId: "10" });
    expect(await amplify.run(["start", "--attach"])).toMatchObject({
      status: 0,
      out: expect.stringContaining("Job 11 succeeded"),
    });
  });

  it("with --queue starts one when the branch is free, and with --wait ends as that does", async () => {
    const amplify = await open([{ failsAt: "VERIFY" }]);
    await amplify.server.client.push(demoBranch, {});
    const { status, out, err } = await amplify.run(["start", "--wait", "--queue"]);
    expect([status, out]).toEqual([2, expect.stringMatching(/^✗ Job 11 failed/)]);
    const lines = told(err);
    const begun = lines.indexOf("amplify-jobs: job 11 is started");
    expect(lines[0]).toBe("amplify-jobs: the branch main is busy: waiting until it is free");
    expect(lines[1]).toBe("job 10 CREATED");
    for (const line of lines.slice(1, begun)) expect(line).toMatch(/^job 10 /);
    expect(lines[begun + 1]).toBe("job 11 CREATED");
    for (const line of lines.slice(begun + 1)) expect(line).toMatch(/^job 11 /);
    expect(await jobsOf(amplify)).toEqual([
      "11 FAILED RELEASE HEAD",
      "10 SUCCEED RELEASE HEAD",
      `9 FAILED RELEASE ${commit}`,
    ]);
  });

  it("with --queue goes on waiting where somebody else was faster", async () => {
    const amplify = await open();
    await amplify.server.client.push(demoBranch, {});
    // The first one ends after 105 seconds.
    amplify.at(100_000, () => amplify.server.client.push({ ...demoBranch, commitId: commit }, {}));
    expect(await amplify.run(["start", "--queue"])).toMatchObject({
      status: 0,
      out: expect.stringContaining("Job 12 is started"),
    });
    expect(await jobsOf(amplify)).toHaveLength(4);
  });

  it("gives up with status 124 when the time is over before the branch is free, and has started none", async () => {
    const amplify = await open();
    await amplify.server.client.push(demoBranch, { stuckIn: "PROVISIONING" });
    const { status, out, err } = await amplify.run(["start", "--queue", "--wait", "--timeout", "20m"]);
    expect([status, out, told(err).at(-1)]).toEqual([
      124,
      "",
      "amplify-jobs: no job was started: the branch main was busy for 20m 0s",
    ]);
    expect(await jobsOf(amplify)).toHaveLength(2);
  });

  it("gives up with status 124 when the time is over while the job runs", async () => {
    const { run } = await open([{ stuckIn: "BUILD" }]);
    expect(await run(["start", "--wait", "--timeout", "20m"])).toMatchObject({
      status: 124,
      err: expect.stringContaining("the job has not ended in 20m 0s: job 10 RUNNING, step BUILD"),
    });
  });

  it.each(["reset", "reset-body", "truncated-json", "bad-gateway", "html"])(
    "starts no second job where the answer to the first was lost (%s), but finds it",
    async (fault) => {
      const amplify = await open([], [`${fault}@StartJob`]);
      vi.stubEnv("AWS_MAX_ATTEMPTS", "5");
      const { status, out, err } = await amplify.run(["start", "--wait", "--queue", "--commit", commit]);
      expect([status, out]).toEqual([0, expect.stringContaining("Job 10 succeeded")]);
      expect(err).toMatch(
        /looking whether a job was started after: .*\n.*job 10 has appeared since, and is taken for it\n/,
      );
      expect(await jobsOf(amplify)).toHaveLength(2);
    },
  );

  it("says that it does not know where the answer was lost and no such job appears, and does not try again", async () => {
    const amplify = await open([], ["internal-failure@StartJob"]);
    vi.stubEnv("AWS_MAX_ATTEMPTS", "5");
    // Somebody else's.
    amplify.at(5000, () => amplify.server.client.push(demoBranch));
    const { status, out, err } = await amplify.run(["start", "--commit", commit]);
    expect([status, out]).toEqual([254, ""]);
    expect(told(err).at(-1)).toMatch(
      /InternalFailureException.* Whether a job was started is not known: none has appeared in 30s\. Look at the list before you start another\.$/,
    );
    expect((await jobsOf(amplify)).filter((job) => job.includes(commit))).toHaveLength(1);
  });

  it("fails at once where the service says that it starts none", async () => {
    const failures = [
      { operation: "StartJob", request: 1, error: "AccessDeniedException", message: "not you" },
    ] as const;
    const { run } = await openLocalAmplify({}, { ...worldOf([over]), failures });
    expect(await run(["start", "--wait", "--queue"])).toEqual({
      status: 254,
      out: "",
      err: "amplify-jobs: AccessDeniedException: not you\n",
    });
    expect((await run(["start", "--retry", "999"])).status).toBe(254);
  });

  it("is stopped by Ctrl-C with status 130 while it queues, says that it has started none, and has not", async () => {
    const amplify = await openLocalAmplify({}, createDemoWorld());
    const interrupt = new AbortController();
    amplify.at(10_000, async () => interrupt.abort());
    const { status, err } = await amplify.run(["start", "--queue"], 80, { signal: interrupt.signal });
    expect([status, err.endsWith("\r\u001b[Kamplify-jobs: interrupted\nNo job was started.\n")]).toEqual([
      130,
      true,
    ]);
    expect(await jobsOf(amplify)).toHaveLength(50);
  });

  it.each([
    ["the time is over", 60, 124, "timedOut"],
    ["Ctrl-C comes", 30, 130, "interrupted"],
  ] as const)(
    "has no job in its JSON where %s before it has started one",
    async (_, after, status, outcome) => {
      const amplify = await open();
      await amplify.server.client.push(demoBranch, { stuckIn: "BUILD" });
      const interrupt = new AbortController();
      if (status === 130) amplify.at(after * 1000, async () => interrupt.abort());
      const argv = ["start", "--queue", "--wait", "--timeout", "60s", "--output", "json"];
      const ended = await amplify.run(argv, undefined, { signal: interrupt.signal });
      expect([ended.status, JSON.parse(ended.out)]).toEqual([status, { outcome }]);
    },
  );

  it("says how to go on waiting for its job where it is cut short, and gives that job", async () => {
    for (const status of [124, 130]) {
      const amplify = await open([{ stuckIn: "BUILD" }]);
      await amplify.server.client.push(demoBranch, {});
      const interrupt = new AbortController();
      if (status === 130) amplify.at(400_000, async () => interrupt.abort());
      const argv = ["start", "--queue", "--wait", "--timeout", "10m", "--output", "json"];
      const ended = await amplify.run(argv, undefined, { signal: interrupt.signal });
      expect([ended.status, JSON.parse(ended.out)]).toMatchObject([status, { summary: { jobId: "11" } }]);
      expect(told(ended.err).at(-1)).toMatch(
        /^To go on: amplify-jobs wait 11 --app-id \S+ --branch-name main /,
      );
    }
  });

  it("does not say that none was started where it is interrupted while that is not known", async () => {
    const amplify = await open([], ["internal-failure@StartJob"]);
    const interrupt = new AbortController();
    amplify.at(5000, async () => interrupt.abort());
    const { status, err } = await amplify.run(["start"], undefined, { signal: interrupt.signal });
    expect([status, told(err).slice(-2)]).toEqual([
      130,
      [
        "amplify-jobs: interrupted",
        "Whether a job was started is not known. Look at the list before you start another.",
      ],
    ]);
  });

  it("starts a made-up job and sees it end within one command, without AWS", async () => {
    let time = Date.UTC(2026, 0, 31);
    const now = () => time;
    const sleep = async (milliseconds: number) => void (time += milliseconds);
    const { status, out, err } = await printed(["start", "--wait", "--adapter", "fake"], undefined, {
      now,
      elapsed: now,
      sleep,
    });
    expect([status, out]).toEqual([0, expect.stringMatching(/^✓ Job 1 succeeded after 5s: HEAD/)]);
    expect(told(err)).toContain("job 1 RUNNING, step BUILD");
    expect((await printed(["start", "--adapter", "fake"], 80)).err).toContain("start --wait --adapter fake");
  });
});
