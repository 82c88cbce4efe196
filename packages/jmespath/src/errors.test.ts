import { describe, expect, test } from "vitest";
import { compileExpression, JmespathError } from "./index.ts";

const value = { secret: "s3cr3t", list: [1, "a"], time: new Date(0) };

describe("what is wrong with a value is said without telling it", () => {
  test.each([
    [
      "nosuch(@)",
      "UNKNOWN_FUNCTION",
      /^There is no JMESPath function nosuch\(\)\. The functions are abs, avg, .*values\.$/,
    ],
    ["length()", "INVALID_ARITY", /^length\(\) takes 1 argument, got 0\.$/],
    ["contains(list)", "INVALID_ARITY", /^contains\(\) takes 2 arguments, got 1\.$/],
    ["not_null()", "INVALID_ARITY", /^not_null\(\) takes at least 1 argument, got 0\.$/],
    ["abs(secret)", "INVALID_TYPE", /^abs\(\) takes numbers, got a string\.$/],
    [
      "join(secret, list)",
      "INVALID_TYPE",
      /^join\(\) takes arrays of strings as argument 2, got an array with a number, a string in it\.$/,
    ],
    [
      "sum(list)",
      "INVALID_TYPE",
      /^sum\(\) takes arrays of numbers, got an array with a number, a string in it\.$/,
    ],
    [
      "map(secret, list)",
      "INVALID_TYPE",
      /^map\(\) takes expressions \(&name\) as argument 1, got a string\.$/,
    ],
    ["length(time)", "INVALID_TYPE", /got a value that JSON does not have, such as a date\.$/],
    ["length(&a)", "INVALID_TYPE", /got an expression \(&\)\.$/],
    [
      "sort_by([@], &time)",
      "INVALID_TYPE",
      /^sort_by\(\) orders by numbers or strings, got a value that JSON/,
    ],
    [
      "sort_by(list, &@)",
      "INVALID_TYPE",
      /^sort_by\(\) sorts by values of one type, got a number and a string\.$/,
    ],
    ["max_by(list, &@)", "INVALID_TYPE", /^A number and a string cannot be compared: neither is less\.$/],
    ["`1` < secret", "INVALID_TYPE", /^A number and a string cannot be compared/],
    ["contains(secret, `1`)", "INVALID_TYPE", /^contains\(\) looks for strings in a string, got a number\.$/],
    ["merge(@, `1`)", "INVALID_TYPE", /^merge\(\) takes objects, got a number\.$/],
    ["to_number(time)", "INVALID_TYPE", /^to_number\(\) takes JSON values, got a value/],
    [
      "to_string(&a)",
      "INVALID_TYPE",
      /^to_string\(\) takes JSON values and dates, got an expression \(&\)\.$/,
    ],
    ["list[::0]", "INVALID_VALUE", /^The step of a slice cannot be 0\.$/],
    ["ceil(to_number('inf'))", "INVALID_VALUE", /^ceil\(\) takes finite numbers, got Infinity\.$/],
    [
      "&secret",
      "INVALID_VALUE",
      /^The result holds an expression \(&\), which is not a value\. Pass it to sort_by/,
    ],
    ["[not_null(&secret)]", "INVALID_VALUE", /^The result holds an expression/],
  ])("%s", (expression, code, message) => {
    const find = compileExpression(expression);
    const error = (() => {
      try {
        return find(value);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(JmespathError);
    expect(error).toMatchObject({
      name: "JmespathError",
      code,
      message: expect.stringMatching(message),
      position: undefined,
    });
    expect(String(error)).not.toContain(value.secret);
  });
});

test("what is never evaluated is never wrong, as in Python", () => {
  const find = (expression: string) => compileExpression(expression)({ none: [], a: 1 });
  expect(find("none[].nosuch(@)")).toEqual([]);
  expect(find("a || nosuch(@)")).toBe(1);
  expect(find("Missing[?nosuch(@)]")).toBeNull();
  expect(find("Missing[::0]")).toBeNull();
  expect(find("min_by(none, &nosuch(@))")).toBeNull();
});

test("an expression may take part in the work, as long as it is no result", () => {
  const find = (expression: string) => compileExpression(expression)({ list: [3, 1] });
  expect(find("sort_by(list, &@)")).toEqual([1, 3]);
  expect(find("list[?&nothing]")).toEqual([3, 1]);
  expect(find("[type(&a), (&a).b, !(&a)]")).toEqual([null, null, false]);
});
