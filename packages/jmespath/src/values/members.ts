import { isObject, type Members } from "./value-type.ts";

/** The value's own member of this name, even if it is `__proto__`; null if there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

/** The members of an object, without those that are `undefined`, as in JSON. */
export function membersOf(value: Members): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
