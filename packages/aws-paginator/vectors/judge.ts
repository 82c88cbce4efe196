import { fields, type Difference, type Field } from "./differences/difference.ts";
import { differences } from "./differences/index.ts";
import { play } from "./play.ts";
import { createReference } from "./reference/engine.ts";
import { recorded } from "./reference/rules.ts";
import type { Crash } from "./reference/value.ts";
import type { Failure, Result, Scenario } from "./scenario.ts";

/** What is to be said of a result of ours. */
export interface Verdict {
  /** Where it is not what was recorded. */
  readonly changed: readonly Field[];
  /** Where it is not what the recorded engine would come to with all differences: an error. */
  readonly wrong: readonly Field[];
  /** The differences that had a part in it, with the fields each of them has changed. */
  readonly causes: ReadonlyMap<Difference, readonly Field[]>;
}

/** Compares a result of ours with the recorded one, and explains every field that is not the same. */
export async function judge(scenario: Scenario, expected: Result, ours: Result): Promise<Verdict> {
  const wanted = await predict(scenario, differences);
  const causes = new Map<Difference, readonly Field[]>();
  const changed = differing(expected, ours);
  for (const difference of changed.length > 0 ? differences : []) {
    const others = differences.filter((one) => one !== difference);
    // What it changes when all others are there, and what it changes alone.
    const last = differing(await predict(scenario, others), wanted);
    const alone = differing(expected, await predict(scenario, [difference]));
    const effect = fields.filter((field) => last.includes(field) || alone.includes(field));
    if (effect.length > 0) causes.set(difference, effect);
  }
  return { changed, wrong: differing(wanted, ours), causes };
}

/** What the recorded engine would come to with some differences. */
export function predict(scenario: Scenario, some: readonly Difference[]): Promise<Result> {
  const rules = Object.assign({}, recorded, ...some.map((one) => one.rules)) as typeof recorded;
  return play(scenario, createReference(rules));
}

/** The fields in which `actual` is not `expected`. Of errors only the category counts. */
export function differing(expected: Result, actual: Result): Field[] {
  return fields.filter((field) => !agree(valueOf(expected, field), valueOf(actual, field)));
}

function valueOf(result: Result, field: Field): unknown {
  const value = field
    .split(".")
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], result);
  return value ?? null;
}

function agree(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== "object" || expected === null) return expected === actual;
  if (typeof actual !== "object" || actual === null || Array.isArray(expected) !== Array.isArray(actual))
    return false;
  if (isFailure(expected) && isFailure(actual))
    return expected.category === actual.category || isErrorForCrash(expected, actual);
  const names = Object.keys(expected);
  return (
    names.length === Object.keys(actual).length &&
    names.every(
      (name) => Object.hasOwn(actual, name) && agree(expected[name as never], actual[name as never]),
    )
  );
}

/** What ours says where the recorded engine crashes, by what it crashes on. */
const errorsForCrashes: Readonly<Record<Crash, string>> = {
  token: "BadStartingToken",
  model: "NoResultKey",
  page: "InvalidPage",
  sum: "NoSum",
  elements: "NoElements",
  expression: "Expression",
};

/** Of a recorded crash it is not known what it is on: then it must be one of these errors. */
function isErrorForCrash(expected: Failure, actual: Failure): boolean {
  if (expected.category !== "PythonInternal") return false;
  const known = Object.entries(errorsForCrashes).filter(([crash]) => crash === expected.type);
  const errors = known.length > 0 ? known : Object.entries(errorsForCrashes);
  return errors.some(([, category]) => category === actual.category);
}

function isFailure(value: object): value is Failure {
  return Object.keys(value).join() === "category,type,message";
}
