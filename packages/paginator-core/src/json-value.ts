/** More levels than any API nests its tokens, and few enough for a recursive function. */
const deepest = 100;

/** Names something in this value that JSON would not bring back as it was; `undefined` if there is nothing. */
export function findLossy(value: unknown, level = 0): string | undefined {
  if (value == null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value))
    return undefined;
  if (typeof value !== "object") return typeof value === "number" ? String(value) : typeof value;
  if (level === deepest) return `more than ${deepest} levels`;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with `Object.prototype`: a plain object of another realm counts, too.
  const plain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!plain) return value.constructor.name;
  for (const member of Object.values(value)) {
    const lossy = findLossy(member, level + 1);
    if (lossy) return lossy;
  }
  return undefined;
}
