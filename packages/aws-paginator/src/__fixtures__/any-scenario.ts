import type fc from "fast-check";
import type { Scenario } from "../../vectors/scenario.ts";
import { parts, type Parts } from "./drawn/parts.ts";
import { toScenario } from "./drawn/to-scenario.ts";

/** A scenario of any kind, with right and wrong models, responses, tokens and options. */
export const anyScenario: fc.Arbitrary<Scenario> = parts.filter(hasOneMistake).map(toScenario);

/** At most one mistake: of several, nothing says which is reported first. */
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
