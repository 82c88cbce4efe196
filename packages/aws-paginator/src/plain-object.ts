/** An object such as JSON has: no list, no bytes, no date, no instance of some class. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Asked this way, an object of another realm counts, too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
