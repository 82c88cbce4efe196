import { membersOf } from "./members.ts";
import { Float } from "./float.ts";
import { isBytes, isDate, isNumber, isObject, typeOf } from "./value-type.ts";

/** `==`: compares deeply, objects in any order of their members. A boolean does not equal a number. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (typeof left === "string" || typeof right === "string") return left === right;
  if (isNumber(left) && typeof right === "boolean") return false;
  if (typeof left === "boolean" && isNumber(right)) return false;
  return isSame(left, right);
}

/** Python's own `==`, used by `contains` and for values within values: it takes `true` as 1 and `false` as 0. */
export function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== "object" || typeof right !== "object") return isSameScalar(left, right);
  const pairs: (readonly [unknown, unknown])[] = [[left, right]];
  // The list grows while it is read; recursion would use up the stack.
  for (const [one, other] of pairs) {
    if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) return false;
      for (const [index, element] of one.entries()) pairs.push([element, other[index]]);
    } else if (isObject(one) && isObject(other)) {
      const members = membersOf(one);
      if (members.length !== membersOf(other).length) return false;
      for (const [name, member] of members) {
        if (!Object.hasOwn(other, name)) return false;
        pairs.push([member, other[name]]);
      }
    } else if (!isSameScalar(one, other)) return false;
  }
  return true;
}

function isSameScalar(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const [first, second] = [toNumber(one), toNumber(other)];
  // `===` would never find a bigint equal to a number.
  if (first !== undefined && second !== undefined) return first == second;
  if (isDate(one) && isDate(other)) return one.getTime() === other.getTime();
  if (isBytes(one) && isBytes(other))
    return one.length === other.length && one.every((byte, index) => byte === other[index]);
  return typeOf(one) === "null" && typeOf(other) === "null";
}

function toNumber(value: unknown): number | bigint | undefined {
  if (typeof value === "boolean" || value instanceof Float) return Number(value);
  return typeof value === "number" || typeof value === "bigint" ? value : undefined;
}
