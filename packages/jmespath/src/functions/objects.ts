import { JmespathError } from "../jmespath-error.ts";
import { membersOf } from "../values/members.ts";
import { isObject } from "../values/value-type.ts";
import { takes, takesMore } from "./built-in.ts";
import { nameOf, objects } from "./parameter.ts";

export const objectFunctions = {
  keys: takes([objects], (object) => membersOf(object).map(([name]) => name)),
  merge: takesMore([objects], (first, ...others) =>
    Object.fromEntries([...membersOf(first), ...others.flatMap(toMembers)]),
  ),
  values: takes([objects], (object) => membersOf(object).map(([, member]) => member)),
};

/** Python checks only the first argument; the others may also be an empty string or list. */
function toMembers(value: unknown): [string, unknown][] {
  if (isObject(value)) return membersOf(value);
  if (value === "" || (Array.isArray(value) && value.length === 0)) return [];
  throw new JmespathError("INVALID_TYPE", `merge() takes objects, got ${nameOf(value)}.`);
}
