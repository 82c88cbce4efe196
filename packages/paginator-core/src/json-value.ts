/** More levels than any API nests its tokens; few enough for code that calls itself. */
const deepest = 100;

/** The name of what JSON would not bring back as it was; `undefined` when there is no such thing. */
export function findLossy(value: unknown, level = 0): string | undefined {
  if (value == null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value))
    return undefined;
  if (typeof value !== "object") return typeof value === "number" ? String(value) : typeof value;
  if (level === deepest) return `more than ${deepest} levels`;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Asked this way, an object of another realm counts, too.
  const plain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!plain) return value.constructor.name;
  for (const member of Object.values(value)) {
    const lossy = findLossy(member, level + 1);
    if (lossy) return lossy;
  }
  return undefined;
}
