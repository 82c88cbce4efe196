import { describe, expect, test } from "vitest";
import { readPythonJson, writePythonJson } from "./python-json.ts";

describe("written as Python's json.dumps writes", () => {
  test.each<[unknown, string]>([
    [null, "null"],
    [true, "true"],
    [[], "[]"],
    [{}, "{}"],
    [{ a: [1, { b: null }], c: "d" }, '{"a": [1, {"b": null}], "c": "d"}'],
    ['"\\/\n\r\t\b\f', String.raw`"\"\\/\n\r\t\b\f"`],
    ["\u0000\u001f ~\u007f\u0080", String.raw`"\u0000\u001f ~\u007f\u0080"`],
    ["é€😀\ud800", String.raw`"\u00e9\u20ac\ud83d\ude00\ud800"`],
    [0, "0"],
    [-0, "0"],
    [-12, "-12"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [1.5, "1.5"],
    [-0.25, "-0.25"],
    [0.0001, "0.0001"],
    [0.00001, "1e-05"],
    [1.5e-7, "1.5e-07"],
    [5e-324, "5e-324"],
    [1234567890.125, "1234567890.125"],
  ])("%j", (value, json) => {
    expect(writePythonJson(value)).toBe(json);
  });
});

describe("read as Python's json.loads reads", () => {
  const reads = (text: string) => readPythonJson(text);

  test.each(['{"a": 1}', ' \t\r\n{"a": 1} ', '{"a": 0, "a": 1}'])("%j", (text) => {
    expect(reads(text)).toEqual({ value: { a: 1 }, exact: true });
  });

  test.each([
    "",
    "{",
    "{'a': 1}",
    '{"a": 1} x',
    "\ufeff{}",
    "01",
    "1.",
    "+1",
    "nan",
    "NaN1",
    "1NaN",
    "-NaN",
    '"\n"',
    '"',
    "007",
    "{9007199254740993: 1}",
    "9007199254740993x",
    "00009007199254740993",
    // Python reads no more than 4,300 digits.
    "9".repeat(4301),
  ])("%j is no JSON", (text) => {
    expect(reads(text)).toBeUndefined();
  });

  test.each(["NaN", "[Infinity]", '{"a": -Infinity}', "1.0", "1e3", "9007199254740993.0", "1e400"])(
    "%j is JSON, but not exact",
    (text) => {
      expect(reads(text)).toMatchObject({ exact: false });
    },
  );

  test.each<[string, unknown]>([
    ["9007199254740991", 9007199254740991],
    ["9007199254740992", 9007199254740992n],
    ["[-9007199254740993]", [-9007199254740993n]],
    ['{"t": {"i": 12345678901234567890}, "i1": "i2"}', { t: { i: 12345678901234567890n }, i1: "i2" }],
    ["9".repeat(4300), BigInt("9".repeat(4300))],
  ])("the integers of %j are exact, of whatever size", (text, value) => {
    expect(reads(text)).toStrictEqual({ value, exact: true });
    expect(writePythonJson(value)).toBe(text);
  });

  test("numbers within strings are text", () => {
    const text = String.raw`{"1.0": "NaN \" 1e5 \\", "b": "Infinity"}`;
    expect(reads(text)).toEqual({ value: JSON.parse(text), exact: true });
  });

  test("what is nested deeper than Python reads is no JSON", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(reads(nested(500))).toBeDefined();
    expect(reads(nested(501))).toBeUndefined();
    expect(reads("[],".repeat(1000).replace(/^(.*),$/, "[$1]"))).toBeDefined();
  });
});
