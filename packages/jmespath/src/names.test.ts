import { describe, expect, test } from "vitest";
import { compileExpression } from "./index.ts";

const find = (expression: string, value: unknown = null) => compileExpression(expression)(value);

describe.each(["constructor", "__proto__", "toString", "hasOwnProperty", "length", "valueOf"])(
  "%s is just a name",
  (name) => {
    test("that is not there, where no member has it", () => {
      for (const value of [{}, [], "text", 1, true, null, new Date(), new Map()])
        expect(find(name, value)).toBeNull();
      expect(find(`a.${name} || a."${name}" || *.${name} | [0]`, { a: {} })).toBeNull();
      expect(find(`[*].${name}`, [{}, [], "a"])).toEqual([]);
    });

    test("that a member may have, and an object that is made", () => {
      const own = JSON.parse(`{"${name}": {"${name}": 1}}`);
      expect(find(`${name}.${name}`, own)).toBe(1);
      expect(find("keys(@)", own)).toEqual([name]);
      const made = find(`{${name}: \`1\`}`, {});
      expect(Object.entries(made as object)).toEqual([[name, 1]]);
      expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
      expect(Object.entries(find("merge(@, @)", own) as object)).toEqual([[name, own[name]]]);
    });

    test("that no function has", () => {
      expect(() => find(`${name}(@)`, name === "length" ? 1 : {})).toThrow(
        expect.objectContaining({ code: name === "length" ? "INVALID_TYPE" : "UNKNOWN_FUNCTION" }),
      );
    });
  },
);
