import { readFile } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import { runProgram } from "../release/run-program.ts";
import { installFolder } from "../support/install-folder.ts";
import { root } from "../support/workspace.ts";

const folder = `${root}test/jest`;
beforeAll(() => installFolder(folder));

it("the conformance suite holds in Jest, whose files each have a realm of their own", async () => {
  const env = {
    AWS_ACCESS_KEY_ID: "demo",
    AWS_SECRET_ACCESS_KEY: "demo",
    NODE_OPTIONS: "--experimental-vm-modules",
  };
  const result = `${folder}/node_modules/result.json`;
  const jest = ["jest", "--config", "jest.config.json", "--json", "--outputFile", result];
  await runProgram(jest, { cwd: folder, path: [`${folder}/node_modules/.bin`], env });
  const { numPassedTests, numPendingTests } = JSON.parse(await readFile(result, "utf8")) as Counts;
  expect(numPassedTests).toBeGreaterThan(2 * 67);
  expect(numPendingTests).toBe(0);
});

interface Counts {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
}
