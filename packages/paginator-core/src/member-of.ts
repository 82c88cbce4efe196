import { isObject } from "./is-object.ts";

/** A member of its own that a value has; what it inherits is none. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
