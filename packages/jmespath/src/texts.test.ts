import { describe, expect, test } from "vitest";
import { compileExpression } from "./index.ts";

const find = (expression: string, value: unknown = null) => compileExpression(expression)(value);

describe("a text is made of characters, not of UTF-16 units", () => {
  // By units, U+FFEE would come after 😀.
  const texts = ["b", "\uffee", "😀", "a", "B", "😀a", "é"];
  const sorted = ["B", "a", "b", "é", "\uffee", "😀", "😀a"];

  test("it is ordered by its code points", () => {
    expect(find("sort(@)", texts)).toEqual(sorted);
    expect(find("[min(@), max(@)]", texts)).toEqual(["B", "😀a"]);
    const jobs = texts.map((name, id) => ({ id, name }));
    expect(find("sort_by(@, &name)[].name", jobs)).toEqual(sorted);
    expect(find("[min_by(@, &name).name, max_by(@, &name).name]", jobs)).toEqual(["B", "😀a"]);
    expect(find("[?name > '\uffee'].name", jobs)).toEqual(["😀", "😀a"]);
  });

  test("halves of characters have their place, too", () => {
    expect(find("sort(@)", ["\ud83d\ude00", "\ud83da", "\ud83d", "\uffee"])).toEqual([
      "\ud83d",
      "\ud83da",
      "\uffee",
      "\ud83d\ude00",
    ]);
  });

  test("length and reverse count characters", () => {
    expect(find("length(@)", "🚀 Release")).toBe(9);
    expect(find("reverse(@)", "a😀b")).toBe("b😀a");
    expect(find("[?length(@) == `2`]", ["😀😀", "😀", "ab"])).toEqual(["😀😀", "ab"]);
  });

  test("starts_with and ends_with look at the start and the end, wherever else it is", () => {
    expect(find("[?starts_with(@, '1')]", ["1", "11", "121", "21", ""])).toEqual(["1", "11", "121"]);
    expect(find("[?ends_with(@, '1')]", ["1", "11", "121", "12", ""])).toEqual(["1", "11", "121"]);
  });
});

describe("times as texts", () => {
  const jobs = [{ at: "2026-01-31T12:00Z" }, {}, { at: "2026-02-01T00:00Z" }, { at: null }];

  test("are compared, and where there is none, nothing is", () => {
    expect(find("[?at < '2026-02'].at", jobs)).toEqual(["2026-01-31T12:00Z"]);
    expect(find("[?at >= '2026-02'].at", jobs)).toEqual(["2026-02-01T00:00Z"]);
    expect(find("[].[at < 'z'] | []", jobs)).toEqual([true, true]);
    expect(find("[*].[at < 'z'] | [1]", jobs)).toEqual([null]);
  });

  test("have a first and a last", () => {
    expect(find("max_by([?at], &at).at", jobs)).toBe("2026-02-01T00:00Z");
    expect(find("min_by([?at], &at).at", jobs)).toBe("2026-01-31T12:00Z");
  });
});

describe("a literal", () => {
  test.each([
    ["`RUNNING`", "RUNNING"],
    ["` two words`", "two words"],
    ["`01`", "01"],
    ["`a\\`b`", "a`b"],
    ["``", ""],
    ['`"RUNNING"`', "RUNNING"],
    ['`[1, {"a": null}]`', [1, { a: null }]],
    ["`-0`", 0],
    ["'it\\'s'", "it's"],
    ["'a\\nb'", "a\\nb"],
    ['"a b"', "named"],
    ['"\\u0061 b"', "named"],
  ])("%s is %j", (expression, expected) => {
    expect(find(expression, { "a b": "named" })).toEqual(expected);
  });
});
