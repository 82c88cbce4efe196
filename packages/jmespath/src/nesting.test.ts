import { describe, expect, test } from "vitest";
import { compileExpression, JmespathError } from "./index.ts";

/** A deep value. `JSON.parse` makes one of any depth. */
const deep = (depth: number, open = "[", close = "]") =>
  JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);

function outcome(work: () => unknown): string {
  try {
    work();
    return "found";
  } catch (error) {
    return error instanceof JmespathError ? error.code : String(error);
  }
}

const nested: readonly (readonly [string, (depth: number) => string])[] = [
  ["parentheses", (depth) => `${"(".repeat(depth)}a${")".repeat(depth)}`],
  ["lists", (depth) => `${"[".repeat(depth)}a${"]".repeat(depth)}`],
  ["objects", (depth) => `${"{a:".repeat(depth)}a${"}".repeat(depth)}`],
  ["negations", (depth) => `${"!".repeat(depth)}a`],
  ["calls", (depth) => `${"to_array(".repeat(depth)}a${")".repeat(depth)}`],
  ["filters", (depth) => `${"[?".repeat(depth)}a${"]".repeat(depth)}`],
  ["comparisons", (depth) => `a${" == a".repeat(depth)}`],
  ["projections", (depth) => `a${"[*]".repeat(depth)}`],
  ["flattened lists", (depth) => `a${"[]".repeat(depth)}`],
  ["references", (depth) => `${"& ".repeat(depth)}a`],
  ["parentheses with operators", (depth) => `${"(".repeat(depth)}a${" == b)".repeat(depth)}`],
];

describe.each(nested)("an expression of nested %s", (_name, expressionOf) => {
  test("is one as deep as anybody writes", () => {
    expect(["found", "INVALID_VALUE"]).toContain(
      outcome(() => compileExpression(expressionOf(200))({ a: 1 })),
    );
  });

  test("ends in an error when it is deeper, and not in a full stack", () => {
    for (const depth of [2_000, 20_000])
      expect(outcome(() => compileExpression(expressionOf(depth)))).toBe("TOO_DEEP");
  });
});

test.each([
  ["a path", `a${".a".repeat(20_000)}`],
  ["a chain of pipes", `a${" | a".repeat(20_000)}`],
  ["a chain of indices", `a${"[0]".repeat(20_000)}`],
  ["a choice", `a${" || a".repeat(20_000)}`],
  ["a condition", `a${" && a".repeat(20_000)}`],
  ["a text", `'${"a".repeat(5_000_000)}'`],
  ["a literal", `\`[${"1,".repeat(500_000)}1]\``],
])("%s may be long", (_name, expression) => {
  expect(outcome(() => compileExpression(expression)({ a: null }))).toBe("found");
});

test("a literal that is nested deeper than anything real is an error", () => {
  const literal = (depth: number) => `\`${"[".repeat(depth)}${"]".repeat(depth)}\``;
  expect(outcome(() => compileExpression(literal(900)))).toBe("found");
  expect(outcome(() => compileExpression(literal(20_000)))).toBe("TOO_DEEP");
});

describe("a deep value", () => {
  const [list, object] = [deep(20_000), deep(20_000, '{"a":', "}")];

  test("is found and passed on as any other", () => {
    for (const value of [list, object])
      for (const expression of [
        "@",
        "[@]",
        "a",
        "[0]",
        "[]",
        "*",
        "not_null(@)",
        "@ == @",
        "contains([@], @)",
      ])
        expect([expression, outcome(() => compileExpression(expression)(value))]).toEqual([
          expression,
          "found",
        ]);
  });

  test("is compared to its end", () => {
    expect(compileExpression("@[0] == @[1]")([deep(20_000), deep(20_000)])).toBe(true);
    expect(compileExpression("@[0] == @[1]")([deep(20_000), deep(20_001)])).toBe(false);
  });

  test("ends in an error where all of it is written", () => {
    for (const value of [list, object])
      expect(outcome(() => compileExpression("to_string(@)")(value))).toBe("TOO_DEEP");
    expect(outcome(() => compileExpression("[@, avg(`[1]`)]")(list))).toBe("TOO_DEEP");
  });
});
