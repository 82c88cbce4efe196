/** A copy of a response in which every member has been changed: texts, times and so on, and objects after their members. */
export function mapMembers(response: object, change: (name: string, value: unknown) => unknown): object {
  return Object.fromEntries(
    Object.entries(response).map(([name, value]) => [name, mapMember(name, value, change)]),
  );
}

function mapMember(name: string, value: unknown, change: (name: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapMember(name, item, change));
  const isGroup = typeof value === "object" && value !== null && !(value instanceof Date);
  return change(name, isGroup ? mapMembers(value, change) : value);
}
