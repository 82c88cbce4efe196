import { Writable } from "node:stream";
import { createDemoWorld, demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";

const seconds = { CREATED: 20, PENDING: 20, PROVISIONING: 20, BUILD: 60, DEPLOY: 20, VERIFY: 20 };

async function watched(options: readonly string[], columns?: number, plan: object = { seconds }, env = {}) {
  const { server, run, at } = await openLocalAmplify();
  const interrupt = new AbortController();
  at(10_000, () => server.client.push({ ...demoBranch, commitMessage: "Ship it\n\u001b[31mnow" }, plan));
  at(300_000, async () => interrupt.abort());
  return run(["list", "--watch", "--limit", "3", ...options], columns, { signal: interrupt.signal, env });
}

describe("list --watch", () => {
  it("tells of each change of state on a line where nobody looks, after the states at the beginning", async () => {
    const { status, out, err } = await watched([]);
    expect([status, err]).toEqual([130, "amplify-jobs: interrupted\n"]);
    const lines = out.trimEnd().split("\n");
    // Nobody knows since when these are so.
    expect(lines.slice(0, 3)).toEqual([
      "so far: job 135 PROVISIONING, started 2025-09-24T11:57:29.723Z: 🚀 Release 2026.1",
      "so far: job 136 PENDING, started 2025-09-24T11:58:49.410Z: Remove the banner",
      "so far: job 137 CREATED, started 2025-09-24T11:59:35.095Z: Bump vite from 7.1.2 to 7.1.3",
    ]);
    expect(lines.slice(3).map((line) => line.replace(/^2026-01-31T12:\d\d:\d\d\.\d{3}Z /, ""))).toEqual(
      ["CREATED", "PENDING", "PROVISIONING", "RUNNING", "SUCCEED"].map(
        (state) => `job 138 ${state}: Ship it`,
      ),
    );
  });

  it("tells of it as ndjson, and takes filters", async () => {
    const { out } = await watched([
      "--output",
      "ndjson",
      "--status",
      "running,succeed",
      "--since",
      "2026-01-31",
    ]);
    const told = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { jobId: string; status: string });
    expect(told.map(({ jobId, status }) => [jobId, status])).toEqual([
      ["138", "RUNNING"],
      ["138", "SUCCEED"],
    ]);
  });

  it("keeps a table in its place on a terminal, and leaves it there", async () => {
    const { status, out } = await watched(["--color", "off"], 80);
    expect(status).toBe(130);
    // Each frame goes back to the first of its six lines, and every line is cleared to its end.
    const frames = out.split("\u001b[6A");
    expect(frames.length).toBeGreaterThan(200);
    for (const frame of frames) expect(frame.match(/\n/g)).toHaveLength(6);
    expect(frames.at(-1)?.split("\u001b[K\n")).toEqual([
      "Jobs of main, app d1shop4x8k2qz, us-east-1",
      expect.stringMatching(/^JOB {2}STATUS +STEP /),
      expect.stringMatching(/^138 {2}✓ SUCCEED .* 2m 40s +Ship it$/),
      expect.stringMatching(/^137 {2}○ CREATED /),
      expect.stringMatching(/^136 {2}○ PENDING /),
      expect.stringMatching(/^12:0\d:\d\d {2}asked \d+s ago; Ctrl-C stops\.$/),
      "\u001b[J",
    ]);
    expect(out).not.toMatch(/\?25l|\?1049h/);
    // The clock goes on each second, whether anything happens or not; and the steps of what runs are told.
    const clocks = frames.map((frame) => /^(\S+) {2}asked/m.exec(frame)?.[1] ?? "");
    expect(new Set(clocks).size).toBeGreaterThan(150);
    for (const step of ["BUILD", "DEPLOY", "VERIFY"]) expect(out).toMatch(new RegExp(`● RUNNING +${step} `));
  });

  it("writes one line after the other on a terminal that cannot go back", async () => {
    const { out } = await watched([], 80, { seconds }, { TERM: "dumb" });
    expect(out).not.toContain("\u001b");
    expect(out).toMatch(/^so far: job 135 PROVISIONING, /);
  });

  it("shows the jobs also where it may not ask for their steps", async () => {
    const failures = Array.from({ length: 400 }, (_, index) => ({
      operation: "GetJob" as const,
      request: index + 1,
      error: "UnauthorizedException" as const,
    }));
    const { server, run, at } = await openLocalAmplify({}, { ...createDemoWorld(), failures });
    const interrupt = new AbortController();
    await server.client.push(demoBranch, { stuckIn: "BUILD" });
    at(60_000, async () => interrupt.abort());
    const { out, err } = await run(["list", "--watch", "--color", "off"], 80, { signal: interrupt.signal });
    expect(out).toMatch(/^138 {2}● RUNNING {15}HEAD /m);
    expect(err).toBe("\r\u001b[Kamplify-jobs: interrupted\n");
  });

  it("begins on an empty screen when the terminal has got another size, with what fits on that", async () => {
    const { run, at } = await openLocalAmplify();
    const interrupt = new AbortController();
    let out = "";
    const stdout = Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          out += String(chunk);
          done();
        },
      }),
      { isTTY: true, columns: 80, rows: 9 },
    );
    at(10_000, async () => void Object.assign(stdout, { columns: 40, rows: 6 }));
    at(20_000, async () => interrupt.abort());
    await run(["list", "--watch", "--color", "off"], 80, { stdout, signal: interrupt.signal });
    const [before = "", after = ""] = out.split("\u001b[H\u001b[J");
    const framesOf = (text: string, height: number) =>
      text.split(`\u001b[${height}A`).map((frame) => frame.split("\u001b[K\n"));
    expect(framesOf(before, 8).every((lines) => lines.length === 9)).toBe(true);
    expect(framesOf(after, 5).every((lines) => lines.length === 6)).toBe(true);
    expect(framesOf(after, 5)[0]?.[2]).toMatch(/^137 {2}○ CREATED .{10,20} Bump vi\S*…$/);
  });

  it("ends with status 0 when its reader has gone", async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("EPIPE"), { code: "EPIPE" })),
    });
    const { run } = await openLocalAmplify();
    expect(await run(["list", "--watch"], undefined, { stdout: gone })).toMatchObject({ status: 0, err: "" });
  });

  it.each([
    [["--output", "csv"], "--watch goes with --output table or ndjson, not with csv"],
    [["--page-size", "5"], "--watch shows the newest jobs, and does not go with --page-size"],
    [["--query", "jobId"], "does not go with --query"],
    [["--no-truncate"], "does not go with --no-truncate"],
  ])("does not go with %j", async (options, says) => {
    const { status, err } = await printed(["list", "--adapter", "fake", "--watch", ...options]);
    expect([status, err]).toEqual([252, expect.stringContaining(says)]);
  });
});
