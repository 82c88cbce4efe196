import { isObject, type Members } from "./value-type.ts";

/** Its own member of that name, whatever the name is; null where it is not there, and of anything that has no members. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

/** The members of an object. One that is `undefined` is not there, as in JSON. */
export function membersOf(value: Members): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
