import type fc from "fast-check";
import type { Scenario } from "../../vectors/scenario.ts";
import { parts, type Parts } from "./drawn/parts.ts";
import { toScenario } from "./drawn/to-scenario.ts";

/** A scenario of any kind: what models, responses, tokens and callers come up with, and what they should not. */
export const anyScenario: fc.Arbitrary<Scenario> = parts.filter(hasOneMistake).map(toScenario);

/** Of several mistakes it is nowhere said which is told first. */
function hasOneMistake({
  model: { result_key, non_aggregate_keys = [] },
  pages,
  starts,
  extras,
}: Parts): boolean {
  const mistakes = [
    result_key === "Items[0]",
    non_aggregate_keys.some((path) => /\[|x$|Outer/.test(path)),
    pages.some(({ items }) => typeof items === "number" || typeof items === "boolean"),
    (starts.form !== "none" && starts.amount !== 0) || extras.chain,
  ];
  return mistakes.filter(Boolean).length < 2;
}
