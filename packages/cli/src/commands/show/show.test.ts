import { demoBranch, idleBranch, parseFault } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";
import { worldOf } from "../../__fixtures__/world-of.ts";

const fake = ["--adapter", "fake"];
const plain = { env: { NO_COLOR: "1" } };

/** What a terminal showed, one picture after the other: each begins where the cursor goes up. */
function pictures(out: string): string[] {
  const [first = "", ...controlled] = out.split("\u001b[");
  const seen = [first];
  for (const part of controlled) {
    if (/^\d+A/.test(part)) seen.push("");
    seen.push(`${seen.pop()}${part.replace(/^(\d+A|[JKH])/, "")}`);
  }
  return seen;
}

describe("show", () => {
  it("shows on a terminal how a job ended, what it built, why it failed, how to read its log, and its steps", async () => {
    const { status, out, err } = await printed(["show", "126", ...fake], 100, plain);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "✗ Job 126 failed after 1m 45s: 22e30e2 Merge pull request #482 from checkout-redesign
        RELEASE of 22e30e20778bcd054c2ca82d20d427d87578d25d, started 2025-09-23 06:10, 1d ago
        Step BUILD failed: Command failed with exit code 1: npm run build
        Its log: amplify-jobs logs 126 --adapter fake

      STEP    STATUS       STARTED   TOOK
      BUILD   ✗ FAILED     1d ago    1m 25s
      "
    `);
  });

  it("shows the newest where none is named, and where it is no terminal its times in UTC", async () => {
    const { out } = await printed(["show", ...fake, "--output", "table"]);
    expect(out).toMatch(/^○ Job 137 CREATED for 25s: /);
    expect(out).toMatch(/, started 2025-09-2\dT[\d:.]+Z\n\nNo steps\.\n$/);
  });

  it("prints no key to a log, but in the formats for programs", async () => {
    const { run } = await openLocalAmplify();
    expect((await run(["show", "126", "--output", "table"])).out).not.toContain("/logs/");
    expect((await run(["show", "126"])).out).toContain('"logUrl": "http://');
  });

  it("is in a pipe the JSON of aws amplify get-job, and any format and query of the others", async () => {
    const { run, server } = await openLocalAmplify();
    const { job } = await server.client.getJob({ ...demoBranch, jobId: "126" });
    const { logUrl: _, ...step } = JSON.parse(JSON.stringify(job.steps[0]));
    const { status, out } = await run(["show", "126"]);
    expect([status, JSON.parse(out)]).toEqual([
      0,
      {
        job: {
          summary: JSON.parse(JSON.stringify(job.summary)),
          steps: [{ ...step, logUrl: expect.any(String) }],
        },
      },
    ]);
    const query = ["--query", "job.steps[?status=='FAILED'].statusReason | [0]", "--output"];
    for (const [format, expected] of [
      ["json", `"${step.statusReason}"\n`],
      ["yaml", `"${step.statusReason}"\n`],
      ["text", `${step.statusReason}\n`],
    ] as const)
      expect((await run(["show", "126", ...query, format])).out).toBe(expected);
    expect((await run(["show", "126", "--query", "job.steps["])).status).toBe(252);
  });

  it("draws what a query finds as a table, once, also of a job that runs", async () => {
    const argv = ["--output", "table", "--query", "job.summary.{Job: jobId, State: status}"];
    expect(await printed(["show", "134", ...fake, ...argv], 100, plain)).toEqual({
      status: 0,
      err: "",
      out: `--------------------
|      GetJob      |
+------+-----------+
|  Job |   State   |
+------+-----------+
|  134 |  RUNNING  |
+------+-----------+
`,
    });
    expect((await printed(["show", ...fake, "--output", "table", "--query", "nothing"])).out).toBe("");
  });

  it("keeps a job that runs up to date in its place on a terminal, until it has ended", async () => {
    const { run, server } = await openLocalAmplify();
    await server.client.push(
      { ...demoBranch, commitMessage: "x".repeat(300) },
      { failsAt: "DEPLOY", statusReason: "no space left" },
    );
    const { status, out } = await run(["show"], 60, plain);
    const seen = pictures(out);
    expect(status).toBe(0);
    expect(seen.length).toBeGreaterThan(60);
    expect(seen[0]).toMatch(
      /^○ Job 138 CREATED for 0s: HEAD x+…\n {2}RELEASE of HEAD, started .*\n\nNo steps\.\n\d\d:\d\d:\d\d {2}asked 0s ago; Ctrl-C stops\./,
    );
    for (const picture of seen.slice(0, -1)) {
      expect(picture).toMatch(/\n[\d:]{8} {2}asked \d+s ago; Ctrl-C stops\.\n$/);
      for (const line of picture.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
    }
    expect(seen.at(-1)).toMatch(
      /^✗ Job 138 failed after 1m 40s: .*\n.*\n {2}Step DEPLOY failed: no space left\n {2}Its log: /,
    );
    expect(seen.at(-1)).toMatch(/\nBUILD +✓ SUCCEED .* 1m 0s\nDEPLOY +✗ FAILED .* 20s\n$/);
  });

  it("says below it when the service is away, and goes on", async () => {
    const { run, server } = await openLocalAmplify({
      faults: ["none", "unavailable", "unavailable"].map((fault) => parseFault(`${fault}@GetJob`)),
    });
    await server.client.push(demoBranch);
    const { status, out } = await run(["show", "138"], 100, plain);
    expect(status).toBe(0);
    expect(out).toContain("asking again after: ");
    expect(pictures(out).at(-1)).toMatch(/^✓ Job 138 succeeded/);
  });

  it("is stopped by Ctrl-C with status 130, and what was shown stays", async () => {
    const { run, at } = await openLocalAmplify({}, worldOf([{ jobId: "9", status: "RUNNING" }]));
    const interrupt = new AbortController();
    at(5000, async () => interrupt.abort());
    const { status, out } = await run(["show"], 80, { ...plain, signal: interrupt.signal });
    expect([status, pictures(out).at(-1)]).toEqual([
      130,
      expect.stringMatching(/^● Job 9 RUNNING for 1h 0m/),
    ]);
  });

  it("shows a job that runs once where the cursor does not move", async () => {
    const { out, status } = await printed(["show", "134", ...fake], 100, { env: { TERM: "dumb" } });
    expect([status, out.includes("\u001b"), out.includes("Ctrl-C")]).toEqual([0, false, false]);
    expect(out).toMatch(/^● Job 134 RUNNING for 4m 21s: /);
  });

  it("ends with status 1 where the branch has no job, and 254 where there is no such job", async () => {
    const idle = ["--app-id", idleBranch.appId, "--branch-name", idleBranch.branchName];
    expect(await printed(["show", ...fake, ...idle])).toEqual({
      status: 1,
      out: "",
      err: "amplify-jobs: the branch idle has no job\n",
    });
    expect(await printed(["show", "999", ...fake])).toMatchObject({ status: 254, out: "" });
  });
});
