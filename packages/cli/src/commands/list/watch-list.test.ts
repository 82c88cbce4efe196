import { Writable } from "node:stream";
import { demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";

const seconds = { CREATED: 20, PENDING: 20, PROVISIONING: 20, BUILD: 60, DEPLOY: 20, VERIFY: 20 };

async function watched(options: readonly string[], columns?: number, plan: object = { seconds }) {
  const { server, run, at } = await openLocalAmplify();
  const interrupt = new AbortController();
  at(10_000, () => server.client.push({ ...demoBranch, commitMessage: "Ship it\n\u001b[31mnow" }, plan));
  at(300_000, async () => interrupt.abort());
  return run(["list", "--watch", "--limit", "3", ...options], columns, { signal: interrupt.signal });
}

describe("list --watch", () => {
  it("tells of each change of state on a line where nobody looks, after the states at the beginning", async () => {
    const { status, out, err } = await watched([]);
    expect([status, err]).toEqual([130, "amplify-jobs: interrupted\n"]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/^\S+ /, ""));
    expect(lines.slice(0, 3)).toEqual([
      "job 135 PROVISIONING: 🚀 Release 2026.1",
      "job 136 PENDING: Remove the banner",
      "job 137 CREATED: Bump vite from 7.1.2 to 7.1.3",
    ]);
    expect(lines.slice(3)).toEqual(
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
    // Each frame goes back to the first of its five lines, and every line is cleared to its end.
    const frames = out.split("\u001b[5A");
    expect(frames.length).toBeGreaterThan(200);
    for (const frame of frames) expect(frame.match(/\n/g)).toHaveLength(5);
    expect(frames.at(-1)?.split("\u001b[K\n")).toEqual([
      expect.stringMatching(/^JOB {2}STATUS /),
      expect.stringMatching(/^138 {2}✓ SUCCEED .* 2m 40s +Ship it$/),
      expect.stringMatching(/^137 {2}○ CREATED /),
      expect.stringMatching(/^136 {2}○ PENDING /),
      "Kept up to date; Ctrl-C stops.",
      "\u001b[J",
    ]);
    expect(out).not.toMatch(/\?25l|\?1049h/);
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
    expect(framesOf(after, 5)[0]?.[1]).toMatch(/^137 {2}○ CREATED .{10,20} Bump vi\S*…$/);
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
