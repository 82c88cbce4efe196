import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileExpression, JmespathError } from "./index.ts";

/** Runs a property; the deep tier sets many more. */
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 200);

const text = fc.string({ unit: "binary" });
const json = fc.jsonValue({ maxDepth: 4 });

function holds<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (...values: Values) => void,
): void {
  fc.assert(
    fc.property(...(arbitraries as [fc.Arbitrary<unknown>]), (...values: unknown[]) =>
      check(...(values as Values)),
    ),
    { numRuns },
  );
}

describe("for any text", () => {
  const points = (one: string) => Array.from(one, (character) => character.codePointAt(0) ?? 0);

  test("the order is that of the lists of code points", () => {
    const isBefore = (one: number[], other: number[]): boolean => {
      const at = one.findIndex((point, index) => point !== other[index]);
      return at === -1 ? one.length < other.length : other[at] !== undefined && one[at]! < other[at];
    };
    const less = compileExpression("[0] < [1]");
    holds<[string, string, string]>([text, text, text], (start, one, other) => {
      const [left, right] = [start + one, start + other];
      expect(less([left, right])).toBe(isBefore(points(left), points(right)));
    });
  });

  test("length counts code points", () => {
    holds<[string]>([text], (one) => {
      expect(compileExpression("length(@)")(one)).toBe(points(one).length);
    });
  });

  test("a name in double quotes finds the member of that name, and no other", () => {
    holds<[string, unknown]>([text, json], (name, member) => {
      const find = compileExpression(JSON.stringify(name));
      expect(find(Object.fromEntries([[name, member]]))).toEqual(member);
      expect(find({})).toBeNull();
    });
  });

  test("single quotes give it back", () => {
    holds<[string]>([text], (one) => {
      const plain = one.replaceAll("\\", "");
      expect(compileExpression(`'${plain.replaceAll("'", String.raw`\'`)}'`)(null)).toBe(plain);
    });
  });
});

describe("for any JSON", () => {
  test("it is equal to itself and to its copy, and not to a list of it", () => {
    holds<[unknown]>([json], (value) => {
      expect(compileExpression("[0] == [1]")([value, structuredClone(value)])).toBe(true);
      expect(compileExpression("[0] == [1]")([value, [value]])).toBe(false);
    });
  });

  test("it is a literal, and to_string writes what JSON reads", () => {
    holds<[unknown]>([json], (value) => {
      const literal = `\`${JSON.stringify(value).replaceAll("`", "\\`")}\``;
      // Python's integers have no -0.
      const found = JSON.parse(JSON.stringify(value));
      expect(compileExpression(literal)(null)).toEqual(found);
      const written = compileExpression("to_string(@)")([value]);
      expect(JSON.parse(String(written))).toEqual([found]);
    });
  });
});

test("for any list and any bounds, a slice holds what stepping through the list comes by", () => {
  const bound = fc.option(fc.integer({ min: -12, max: 12 }), { nil: undefined });
  const step = fc.integer({ min: -4, max: 4 }).filter((one) => one !== 0);
  holds<[number, number | undefined, number | undefined, number]>(
    [fc.nat(8), bound, bound, step],
    (length, start, stop, by) => {
      const list = Array.from({ length }, (_, index) => index);
      const from = start === undefined ? undefined : start < 0 ? start + length : start;
      const to = stop === undefined ? undefined : stop < 0 ? stop + length : stop;
      const within = (at: number) =>
        by > 0 ? at >= (from ?? 0) && at < (to ?? length) : at <= (from ?? length) && at > (to ?? -1);
      const order = by > 0 ? list : list.toReversed();
      const reached = order.filter(within);
      // Steps are counted from the first bound if it is within the list, or else from the end of the list.
      expect(compileExpression(`[${start ?? ""}:${stop ?? ""}:${by}]`)(list)).toEqual(
        reached.filter((_, index) => index % Math.abs(by) === 0),
      );
    },
  );
});

test("any tokens in any order are an expression or a mistake in one, and any expression finds something or says why not", () => {
  const signs = "( ) [ ] [] [? { } . * , : @ | || & && ! == < = - ' ` \" \\";
  const words = "a b length 0 -1 'a' `1` `a` `[1]` \"a\" sort_by( map(& 😀";
  const token = fc.constantFrom(" ", "\n", ...signs.split(" "), ...words.split(" "));
  holds<[string[], unknown]>([fc.array(token, { maxLength: 12 }), json], (tokens, value) => {
    try {
      compileExpression(tokens.join(""))(value);
    } catch (error) {
      expect(error).toBeInstanceOf(JmespathError);
    }
  });
});
