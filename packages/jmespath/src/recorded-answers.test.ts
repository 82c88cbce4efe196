import { describe, expect, test } from "vitest";
import { codeFor, readCases } from "./__fixtures__/cases.ts";
import { differenceOf } from "./__fixtures__/same-answer.ts";

describe.each([
  ["the 908 cases of the official compliance suite", "compliance.ndjson", 908],
  ["160 expressions as users of AWS write them", "aws.ndjson", 160],
  ["260 more of them", "more.ndjson", 260],
])("%s", (_name, file, count) => {
  const cases = readCases(file);

  test("are there, and some of them are errors of every kind", () => {
    expect(cases.length).toBe(count);
    const errors = cases.flatMap((one) => ("error" in one ? [codeFor(one.error) ?? "by accident"] : []));
    expect([...new Set(errors)].toSorted()).toEqual([
      "INVALID_ARITY",
      "INVALID_TYPE",
      "SYNTAX",
      "UNKNOWN_FUNCTION",
      "by accident",
    ]);
  });

  test("have the answers of Python's jmespath, and where it crashes, an error of ours", () => {
    expect(cases.map(differenceOf).filter((difference) => difference !== undefined)).toEqual([]);
  });

  test("would show a wrong answer", () => {
    const wrong = cases.map((one) => ({
      ...one,
      ...("ok" in one ? { ok: { other: one.ok } } : { error: "MemoryError", ok: "found" }),
    }));
    expect(wrong.filter((one) => differenceOf(one) === undefined)).toEqual([]);
  });
});
