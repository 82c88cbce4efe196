import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { compileExpression } from "./index.ts";

const find = (expression: string, value: unknown) => compileExpression(expression)(value);

describe("dates", () => {
  const [early, late] = [new Date("2026-01-31T09:30:00Z"), new Date("2026-02-01T00:00:00Z")];
  const jobs = [{ at: late }, { at: early }, { at: new Date(late) }];

  test("are given as they are", () => {
    expect(find("[1].at", jobs)).toBe(early);
    expect(find("{first: [0].at}", jobs)).toEqual({ first: late });
    expect(find("[avg(`[1]`), [0].at]", jobs)).toEqual([1, late]);
  });

  test("are there, and are equal to others of the same time", () => {
    expect(find("[?at]", jobs)).toEqual(jobs);
    expect(find("[0].at == [2].at", jobs)).toBe(true);
    expect(find("[0].at == [1].at", jobs)).toBe(false);
    expect(find("[0] == [2]", jobs)).toBe(true);
    expect(find("contains([].at, @[0].at)", jobs)).toBe(true);
  });

  test("have no members, no type and, as in Python, no order", () => {
    expect(find("[0].at.[time, getTime] | [0]", jobs)).toBeNull();
    expect(find("type([0].at)", jobs)).toBeNull();
    expect(find("[0].at > [1].at", jobs)).toBeNull();
    expect(() => find("sort_by(@, &at)", jobs)).toThrow(expect.objectContaining({ code: "INVALID_TYPE" }));
  });

  test("are texts of ISO form in texts", () => {
    expect(find("to_string([1])", jobs)).toBe('{"at":"2026-01-31T09:30:00.000Z"}');
    expect(find("to_string(@)", new Date(NaN))).toBe('"Invalid Date"');
  });
});

test("dates and bytes of another realm, as test runners make them, are what they are", () => {
  const row = runInNewContext("({ at: new Date(0), bytes: new Uint8Array([1]) })") as object;
  expect(find("at", row)).not.toBeInstanceOf(Date);
  expect(find("to_string(at)", row)).toBe('"1970-01-01T00:00:00.000Z"');
  expect(find("at == other", { ...row, other: new Date(0) })).toBe(true);
  expect(find("bytes == other", { ...row, other: new Uint8Array([1]) })).toBe(true);
});

test("bytes are one value, equal to the same bytes", () => {
  const row = { one: new Uint8Array([1, 2]), two: new Uint8Array([1, 2]), other: new Uint8Array([1]) };
  expect(find("one", row)).toBe(row.one);
  expect(find("[one == two, one == other]", row)).toEqual([true, false]);
  expect(() => find("to_string(one)", row)).toThrow(expect.objectContaining({ code: "INVALID_TYPE" }));
  expect(find('one."0" || one.length || one[0]', row)).toBeNull();
});

test("a member that is undefined is not there", () => {
  const page = { token: undefined, list: [1, undefined, 2] };
  expect(find("token", page)).toBeNull();
  expect(find("[keys(@), length(@), length(values(@))]", page)).toEqual([["list"], 1, 1]);
  expect(find("to_string(@)", page)).toBe('{"list":[1,null,2]}');
  expect(find("a || 'empty'", { a: { b: undefined } })).toBe("empty");
  expect(find("a == b", { a: { c: undefined }, b: {} })).toBe(true);
  expect(find("list[]", page)).toEqual([1, 2]);
  expect(find("@", undefined)).toBeNull();
});

test("a bigint is a number", () => {
  const big = { size: 2n ** 60n, small: 1n };
  expect(find("size", big)).toBe(2n ** 60n);
  expect(find("[size > `5`, small == `1`, type(size), to_string(size)]", big)).toEqual([
    true,
    true,
    "number",
    "1152921504606846976",
  ]);
  expect(find("sum([small, `2`])", big)).toBe(3);
});

test("objects of a class and of no prototype have members", () => {
  class Job {
    id = 1;
  }
  expect(find("[].id", [new Job(), Object.assign(Object.create(null), { id: 2 })])).toEqual([1, 2]);
});

test("nothing that is given changes, frozen or not", () => {
  const freeze = (value: unknown): unknown => {
    if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const value = freeze({ list: [{ a: 2 }, { a: 1 }], object: { b: 1 } });
  const all =
    "[sort_by(list, &a), reverse(list), merge(object, {c: `1`}), list[], map(&a, list), avg(list[].a)]";
  expect(find(all, value)).toHaveLength(6);
});
