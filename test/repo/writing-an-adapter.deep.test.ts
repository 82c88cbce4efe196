import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { jobsClientConformance } from "@jobs/contract/conformance";
import { expect, it, onTestFinished } from "vitest";
import { startGuide } from "../support/guide.ts";
import { bareEnvironment } from "../support/start-process.ts";
import { root } from "../support/workspace.ts";

it("what docs/writing-an-adapter.md says makes an adapter that passes the suite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "guide-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const commands = startGuide("docs/writing-an-adapter.md", folder);
  // What the page installs is what is built here. The rehearsal of a release installs it.
  symlinkSync(`${root}node_modules`, `${folder}/node_modules`);
  const printed: string[] = [];
  for (const command of commands.filter((line) => !line.startsWith("npm install "))) {
    const [program = "", ...args] = command.split(" ");
    const { stdout } = await promisify(execFile)(program, args, { cwd: folder, env: bareEnvironment() });
    printed.push(stdout);
  }
  const checks = jobsClientConformance(() => expect.fail("only counted")).length;
  expect(printed[1]).toMatch(new RegExp(`^. pass ${checks}$`, "m"));
  expect(printed[1]).toMatch(/^. fail 0$/m);
  expect(printed[3]).toMatch(/^137 \w+\n136 \w+\n135 \w+\ngo on from \S+\n$/);
});
