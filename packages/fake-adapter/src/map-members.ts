import { isDate } from "./is-date.ts";

/** A copy of a response in which `change` was applied to every member; to objects, after their own members. */
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

/** A copy, dates included. `structuredClone` would make dates of another realm if a test runner gives each file its own. */
export function copyOf<Value extends object>(value: Value): Value {
  // The copy has the same members, with values of the same types.
  return mapMembers(value, (_name, member) => (isDate(member) ? new Date(member) : member)) as Value;
}
