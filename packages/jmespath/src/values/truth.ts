import { membersOf } from "./members.ts";
import { isObject } from "./value-type.ts";

/** Truth in JMESPath: null, `false`, and empty strings, lists and objects are false. 0 is true. */
export function isTrue(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || membersOf(value).length > 0;
}
