import { checkValueDepth } from "../depth.ts";
import { JmespathError } from "../jmespath-error.ts";
import { Float } from "./float.ts";
import { membersOf } from "./members.ts";
import { Reference } from "./reference.ts";
import { isObject } from "./value-type.ts";

/**
 * A result as the caller gets it: with plain numbers for floats, unless they stay boxed. One without floats stays the same object.
 *
 * @throws {JmespathError} `INVALID_VALUE` if it holds an expression.
 */
export function deliver(value: unknown, boxFloats: boolean, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float) return boxFloats ? value : value.valueOf();
  if (value instanceof Reference)
    throw new JmespathError(
      "INVALID_VALUE",
      "The result holds an expression (&), which is not a value. Pass it to sort_by, min_by, max_by or map.",
    );
  checkValueDepth(depth);
  const inner = (one: unknown) => deliver(one, boxFloats, depth + 1);
  if (Array.isArray(value)) {
    const list = value.map(inner);
    return list.some((one, index) => one !== value[index]) ? list : value;
  }
  if (!isObject(value)) return value;
  const members = membersOf(value).map(([name, one]) => [name, inner(one)] as const);
  return members.some(([name, one]) => one !== value[name]) ? Object.fromEntries(members) : value;
}
