import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { jobs } from "../../packages/cli/src/__fixtures__/jobs.ts";
import { serveJobs } from "../../packages/cli/src/__fixtures__/serve-jobs.ts";
import { credentials } from "../support/amplify-over-http.ts";
import { killExports } from "../support/kill-exports.ts";
import { runCommand } from "../support/run-command.ts";
import { bareEnvironment, bin, outcomeOf, startProcess, stoppedClock } from "../support/start-process.ts";

it("an export of a list that grows, killed after any page, has each job once", async () => {
  const { files } = await killExports({ tokens: "count", format: "ndjson", circles: 10, seed: 1, kills: 4 });
  expect(files).toBe(1);
});

it("Ctrl-C ends an export with status 130, says how to go on, and that command does", async () => {
  const { options } = await serveJobs(jobs(60), 10);
  const folder = mkdtempSync(join(tmpdir(), "stopped-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "jobs.ndjson");
  const child = startProcess(["export", file, ...options, "--debug"], credentials);
  child.stderr.on("data", (text: Buffer) => {
    if (/a page of/.test(String(text))) child.kill("SIGINT");
  });
  const { status, stderr } = await outcomeOf(child);
  expect(status).toBe(130);
  const [, again = ""] = /^To go on: amplify-jobs (.+) --debug$/m.exec(stderr) ?? [];
  expect(await outcomeOf(startProcess(again.split(" "), credentials))).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^60 jobs are in .*, \d+ of them new\n$/),
  });
});

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
    stderr: `amplify-jobs: ${file} cannot be written: EFBIG: file too large, write. What is complete is kept.\nTo go on: amplify-jobs export ${file} --page-size 20 --adapter fake\n`,
  });
  const undisturbed = await runCommand(["list", "--adapter", "fake", "--output", "ndjson"]);
  expect(await runCommand(["export", file, "--adapter", "fake"])).toMatchObject({ status: 0, stderr: "" });
  const ended = undisturbed.stdout.split("\n").filter((line) => /"endTime"|^$/.test(line));
  expect(readFileSync(file, "utf8")).toBe(ended.join("\n"));
});
