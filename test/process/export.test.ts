import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { killExports } from "../support/kill-exports.ts";
import { runCommand } from "../support/run-command.ts";
import { bareEnvironment, bin, stoppedClock } from "../support/start-process.ts";

it.each(["ndjson", "csv"] as const)(
  "an export to %s that is killed at moments of chance ends as an undisturbed one",
  async (format) => {
    const { complete } = await killExports({ jobs: 1000, kills: 3, format, longestLife: 12 });
    expect(complete).toBeGreaterThan(0);
  },
);

it("an export whose file may not grow any more says so with status 255, and goes on once it may", async () => {
  const folder = mkdtempSync(join(tmpdir(), "full-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "jobs.ndjson");
  const script = `ulimit -f 40; exec "${process.execPath}" "${bin}" export "${file}" --adapter fake --page-size 20`;
  const failure: unknown = await promisify(execFile)("bash", ["-c", script], {
    env: { ...bareEnvironment(), ...stoppedClock },
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 255,
    stdout: "",
    stderr: `amplify-jobs: ${file} cannot be written: EFBIG: file too large, write. What is complete is kept: the same command goes on from there.\n`,
  });
  const undisturbed = await runCommand(["list", "--adapter", "fake", "--output", "ndjson"]);
  expect(await runCommand(["export", file, "--adapter", "fake"])).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(file, "utf8")).toBe(undisturbed.stdout);
});
