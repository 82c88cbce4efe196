import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { differing, predict } from "../../vectors/judge.ts";
import type { Scenario } from "../../vectors/scenario.ts";
import type { Vector } from "../../vectors/vectors.ts";
import { toWire } from "../../vectors/wire.ts";

/** Plays scenarios on the installed botocore, and returns those in which the reference engine of the vectors does otherwise. */
export async function retoldWrongly(scenarios: readonly Scenario[]): Promise<object[]> {
  const recorder = fileURLToPath(new URL("../../vectors/record.py", import.meta.url));
  const printed = execFileSync("python3", [recorder], {
    input: scenarios.map((scenario) => JSON.stringify(toWire(scenario))).join("\n"),
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const recorded = printed
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Vector);
  if (recorded.length !== scenarios.length)
    throw new Error(`botocore played ${recorded.length} of ${scenarios.length} scenarios`);
  const wrong: object[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const { expected } = recorded[index]!;
    const fields = differing(expected, await predict(scenario, []));
    if (fields.length > 0) wrong.push({ fields, scenario, expected });
  }
  return wrong;
}
