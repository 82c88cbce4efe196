import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences } from "../vectors/differences/index.ts";
import { differing, predict } from "../vectors/judge.ts";
import { play } from "../vectors/play.ts";
import { anyScenario } from "./__fixtures__/any-scenario.ts";
import { retoldWrongly } from "./__fixtures__/played-on-botocore.ts";
import { createPaginator } from "./index.ts";

// The same scenarios each time. Whoever changes the engine may try others: SCENARIO_SEED=2.
const numRuns = 3000;
const seed = Number(process.env["SCENARIO_SEED"] ?? 1);

test("what ours does in 3,000 scenarios is what the recorded engine does, or a listed difference", async () => {
  let identical = 0;
  const property = fc.asyncProperty(anyScenario, async (scenario) => {
    const ours = await play(scenario, createPaginator);
    expect(differing(await predict(scenario, differences), ours)).toEqual([]);
    if (differing(await predict(scenario, []), ours).length === 0) identical += 1;
  });
  await fc.assert(property, { numRuns, seed });
  expect(identical).toBeGreaterThan(numRuns / 10);
});

/** The version of the installed botocore, if it paginates as in the recordings. */
function installedBotocore(): string | undefined {
  try {
    const print = "import botocore; print(botocore.__version__)";
    const version = execFileSync("python3", ["-c", print], { encoding: "utf8", stdio: "pipe" }).trim();
    const [major, minor] = version.split(".").map(Number);
    if (Number(major) > 1 || Number(minor) >= 43) return version;
    console.warn(`NOTICE: botocore ${version} is too old, so no scenario is played on it.`);
  } catch {
    console.warn("NOTICE: no python3 with botocore is installed, so no scenario is played on it.");
  }
  return undefined;
}

const installed = installedBotocore();

describe.skipIf(installed === undefined)(`botocore ${installed}`, () => {
  test("does in 3,000 scenarios what the engine does that is retold here", async () => {
    expect(await retoldWrongly(fc.sample(anyScenario, { numRuns, seed }))).toEqual([]);
  });
});
