import { describe, expect, test } from "vitest";
import { compileExpression } from "./index.ts";

const find = (expression: string, value: unknown = {}) => compileExpression(expression)(value);

describe("to_number", () => {
  test.each([
    ["12", 12],
    [" 5\n", 5],
    ["1_000", 1000],
    ["+1", 1],
    ["-0", 0],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["-1_0.5e-1_0", -10.5e-10],
    ["-Infinity", -Infinity],
    ["nan", NaN],
    ["", null],
    ["12abc", null],
    ["0x10", null],
    ["1__0", null],
    ["_1", null],
    ["1 2", null],
    ["\ufeff1", null],
  ])("of %j is %j", (text, number) => {
    expect(find("to_number(@)", text)).toBe(number);
  });

  test("of anything but texts and numbers is nothing", () => {
    expect(find("map(&to_number(@), @)", [true, [1], { a: 1 }, null, 2.5])).toEqual([
      null,
      null,
      null,
      null,
      2.5,
    ]);
  });
});

describe("to_string", () => {
  test.each([
    ["`1.0`", "1.0"],
    ["`1e3`", "1000.0"],
    ["`1e16`", "1e+16"],
    ["`-0.0`", "-0.0"],
    ["`-0`", "0"],
    ["`0.00001`", "1e-05"],
    ["`1.5e-7`", "1.5e-07"],
    ["`0.0001`", "0.0001"],
    ["`[1, 1.0, 2.50]`", "[1,1.0,2.5]"],
    ['`{"b": 1.0, "a": "é😀\\u007f\\n"}`', '{"b":1.0,"a":"\\u00e9\\ud83d\\ude00\\u007f\\n"}'],
    ["to_number('2.0')", "2.0"],
    ["avg(`[1, 3]`)", "2.0"],
    ["sum(`[1, 3]`)", "4"],
    ["sum(`[1.5, 1.5]`)", "3.0"],
    ["abs(`-1.0`)", "1.0"],
    ["ceil(`1.5`)", "2"],
    ["floor(`-0.5`)", "-1"],
    ["max(`[1.0, 0]`)", "1.0"],
    ["'as it is'", "as it is"],
    ["`null`", "null"],
    ["`true`", "true"],
  ])("of %s is %j", (expression, text) => {
    expect(find(`to_string(${expression})`)).toBe(text);
  });
});

describe("a float without a fraction", () => {
  test("is a number like any other", () => {
    expect(find("[`1.0`, to_number('2.0'), avg(@), {a: [`1e0`]}]", [2, 4])).toStrictEqual([
      1,
      2,
      3,
      { a: [1] },
    ]);
    expect(find("[`1.0` == `1`, `1.0` < `2`, type(`1.0`), !`0.0`, `0.0` || 'no']")).toStrictEqual([
      true,
      true,
      "number",
      false,
      0,
    ]);
    expect(find("sort(`[2.0, 1, 1.5]`)")).toStrictEqual([1, 1.5, 2]);
  });

  test("can be told by who prints it, and is printed as in Python", () => {
    const average = compileExpression("[avg(@), length(@), avg([?@ > `1`])]", { boxFloats: true });
    const found = average([1, 2, 3]);
    expect(Array.from(found as Iterable<unknown>, String)).toEqual(["2.0", "3", "2.5"]);
    expect(JSON.stringify(found)).toBe("[2,3,2.5]");
  });
});

describe("numbers and booleans", () => {
  test("are not equal, though inside of values Python takes true for 1", () => {
    expect(find("[`1` == `true`, `0` == `false`, `true` == `1`]")).toEqual([false, false, false]);
    expect(find("[`[1]` == `[true]`, contains(`[0]`, `false`)]")).toEqual([true, true]);
  });

  test("0 is true, and what is empty is false", () => {
    expect(find("[`0`, `[]`, `{}`, '', `false`, `null`, 'a'][?@]")).toEqual([0, "a"]);
  });
});

test("a slice is Python's", () => {
  const list = [0, 1, 2, 3, 4];
  const python = (start: number, stop: number, step: number) => find(`[${start}:${stop}:${step}]`, list);
  expect(python(-2, 99, 1)).toEqual([3, 4]);
  expect(python(3, -99, -2)).toEqual([3, 1]);
  expect(python(99, 0, -3)).toEqual([4, 1]);
  expect(find("[::-1]", [])).toEqual([]);
  expect(find("[0:2][0]", [[1], [2]])).toEqual([1, 2]);
  // A slice right after an index is not a projection.
  expect(find("[0][0:2].a", [[{ a: 1 }]])).toBeNull();
});
