import { load } from "js-yaml";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { yamlFormat } from "./yaml.ts";

/** What readers of YAML 1.1 or 1.2 have types for, and what stands for something in YAML itself. */
const names = [
  "<<",
  "=",
  "~",
  "",
  "no",
  "Y",
  "off",
  "NULL",
  "1:30",
  "2026-01-01",
  "2026-01-01T00:00:00Z",
  "0x1F",
  "0o17",
  "1_000",
  ".nan",
  "-.inf",
  "1e3",
  "---",
  "...",
  "? x",
  "- x",
  "a: b",
  "a #b",
  "%YAML",
  "*a",
  "&a",
  "!a",
  "{a",
  "two\nlines",
  "\u200d",
  "\u{E0067}",
  "\ufffe",
  "__proto__",
  "x".repeat(1021),
  "x".repeat(1022),
  "x".repeat(1023),
  "é".repeat(1025),
];

describe("yaml", () => {
  it.each([
    ["its own", (text: string) => parse(text) as unknown],
    ["YAML 1.1", (text: string) => parse(text, { version: "1.1" }) as unknown],
    ["js-yaml's", (text: string) => load(text)],
  ])("is read back the same by the rules of %s, with whatever for names", (_whose, read) => {
    const value = Object.fromEntries(names.map((name, index) => [name, index]));
    expect(read(yamlFormat.print(value))).toEqual(value);
    for (const name of names) {
      expect(read(yamlFormat.print({ [name]: [{ [name]: name }] }))).toEqual({ [name]: [{ [name]: name }] });
      expect(read(yamlFormat.print(name))).toBe(name);
    }
  });

  it("leaves a name plain that is plain to every reader", () => {
    const shown = { jobId: "1", "a-b": 1, NextToken: null, no: 1 };
    expect(yamlFormat.print(shown)).toBe('jobId: "1"\na-b: 1\nNextToken: null\n"no": 1\n');
  });

  it("escapes what YAML does not let stand, each character as one; half a character is none", () => {
    expect(yamlFormat.print("\u{E0067}\ufffe\uffff\ufeff\u007f\u0085\ud83dx🚀é")).toBe(
      String.raw`"\U000e0067\ufffe\uffff\ufeff\u007f\u0085` + '\ufffdx🚀é"\n',
    );
  });

  it.each([1e21, -1e-7, 1.5e300, 5e-324, -0, 0.1, 2 ** 53, 123_456_789_012_345_680_000])(
    "has the number %d as a number for every reader",
    (number) => {
      const text = yamlFormat.print(number);
      // YAML 1.1 wants a point in what has an exponent.
      expect(text).toMatch(/^-?(\d+(\.\d+)?|\d\.\d+e[+-]\d+)\n$/);
      expect(parse(text)).toBe(number + 0);
    },
  );
});
