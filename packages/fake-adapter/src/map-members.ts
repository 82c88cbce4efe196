import { isDate } from "./is-date.ts";

/** A copy of a response in which every member has been changed: texts, times and so on, and objects after their members. */
export function mapMembers(response: object, change: (name: string, value: unknown) => unknown): object {
  return Object.fromEntries(
    Object.entries(response).map(([name, value]) => [name, mapMember(name, value, change)]),
  );
}

function mapMember(name: string, value: unknown, change: (name: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapMember(name, item, change));
  const isGroup = typeof value === "object" && value !== null && !isDate(value);
  return change(name, isGroup ? mapMembers(value, change) : value);
}

/** A copy, dates included. `structuredClone` would make those of another realm where a test runner gives each file its own. */
export function copyOf<Value extends object>(value: Value): Value {
  // The same members, with values of the same kind.
  return mapMembers(value, (_name, member) => (isDate(member) ? new Date(member) : member)) as Value;
}
