import { describe, expect, test } from "vitest";
import { compileExpression, JmespathError } from "./index.ts";

function mistakeIn(expression: string): { readonly message: string; readonly position: number | undefined } {
  try {
    compileExpression(expression);
  } catch (error) {
    if (error instanceof JmespathError && error.code === "SYNTAX") return error;
    throw error;
  }
  return expect.fail(`${expression} is no mistake`);
}

describe("a mistake is named, with the character where it is", () => {
  test.each([
    ["foo..bar", 4, 'Expected a name, "*", "[" or "{" after the dot, found "."'],
    ["foo.", 4, 'Expected a name, "*", "[" or "{" after the dot, found the end'],
    ["", 0, "Expected a name, a literal or another expression, found the end"],
    ["foo[bar]", 4, 'Expected a number, "*" or ":" after the bracket (or a filter, "[?"), found "bar"'],
    ["foo[0, 1]", 5, 'Expected "]", found ","'],
    ["foo[0:a]", 6, 'Expected a number, ":" or "]" in a slice, found "a"'],
    [
      "foo[?a == 5]",
      10,
      'Expected a name, a literal (a number as `5`, in backticks) or another expression, found "5"',
    ],
    ["foo[?a = 'b']", 7, 'Found "=", which means nothing (equality is "=="),'],
    ["my-name", 2, 'Found "-", which means nothing (write a name with this character in double quotes),'],
    ["foo[ ?a]", 5, 'Found "?", which means nothing (a filter begins with "[?", without a space),'],
    ["foo[?a=='b]", 8, "Found a string in single quotes that has no closing '"],
    ["foo[?a==`b]", 8, "Found a literal in backticks that has no closing `"],
    ['`["a`', 0, "Found a literal in backticks that is not valid JSON"],
    ['"a\nb"', 0, "Found a name in double quotes that is not valid JSON"],
    ["foo 'bar'", 4, "Expected an operator or the end of the expression, found 'bar'"],
    ["(foo", 4, 'Expected ")", found the end'],
    ["[a b]", 3, 'Expected "," or "]" in a list, found "b"'],
    ["{a}", 2, 'Expected ":", found "}"'],
    ["{a: b, }", 7, 'Expected a name, as in {name: expression}, found "}"'],
    ["foo[*]bar", 6, 'Expected an operator or the end of the expression, found "bar"'],
    ["foo[*](bar)", 6, 'Expected ".", "[" or the end of the projection, found "("'],
    ["@(foo)", 1, 'Expected the name of a function before the parenthesis, found "("'],
    ['"foo"(bar)', 0, 'Expected the name of a function without quotes, found "foo"'],
  ])("%j", (expression, position, problem) => {
    const mistake = mistakeIn(expression);
    expect(mistake.message).toMatch(/^(.*) at character (\d+) of the JMESPath expression: .*$/s);
    expect([mistake.position, mistake.message.split(" at character ")[0]]).toEqual([position, problem]);
    expect(mistake.message).toContain(` at character ${position + 1} of `);
  });

  test("characters are counted, not UTF-16 units; the position is an index", () => {
    const { message, position } = mistakeIn("'😀😀' #");
    expect(message).toContain("at character 6 ");
    expect("'😀😀' #"[position ?? -1]).toBe("#");
  });

  test("of a long expression the part around the mistake is shown", () => {
    const { message } = mistakeIn(`${"a.".repeat(5_000)}.b${".c".repeat(5_000)}`);
    expect(message.length).toBeLessThan(250);
    expect(message).toMatch(/: ….*a\.\.b\.c.*…$/);
    expect(mistakeIn(`a '${"x".repeat(5_000)}'`).message.length).toBeLessThan(250);
  });

  test("nothing in it can write to a terminal", () => {
    const { message } = mistakeIn("a\u001b[31m \u202e\n#\ud800");
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});

test("Python's parser is odd at times, and this one is with it", () => {
  const value = { a: 1, b: [2, 3], c: { d: false } };
  const find = (expression: string) => compileExpression(expression)(value);
  expect(find("{x: a y: b}")).toEqual({ x: 1, y: [2, 3] });
  expect(find("contains(b `2`)")).toBe(true);
  expect(find("length(b,)")).toBe(2);
  expect(find("(length)(b)")).toBe(2);
  expect(find("b[:1 2]")).toEqual([2, 3]);
  expect(find("b[01]")).toBe(3);
  expect(find("!c.d")).toBeNull();
});
