import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { outcomeOf, startProcess } from "../support/start-process.ts";

/** The files that a command of the built command line has loaded. */
async function filesLoadedBy(...args: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "loaded-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const preload = join(folder, "preload.cjs");
  writeFileSync(
    preload,
    'process.on("exit", () => process.stderr.write(JSON.stringify(Object.keys(require("node:module")._cache))));',
  );
  const { status, stderr } = await outcomeOf(startProcess(args, { NODE_OPTIONS: `--require=${preload}` }));
  expect(status).toBe(0);
  return (JSON.parse(stderr.slice(stderr.lastIndexOf("["))) as string[]).map((path) => basename(path));
}

it("the evaluator of JMESPath is loaded for --query, and for nothing else", async () => {
  const list = ["list", "--adapter", "fake", "--limit", "1", "--output", "ndjson"];
  const [without, queried] = [await filesLoadedBy(...list), await filesLoadedBy(...list, "--query", "jobId")];
  expect(without).toContain("run-list.cjs");
  expect(without).not.toContain("jmespath.cjs");
  expect(queried).toContain("jmespath.cjs");
});
