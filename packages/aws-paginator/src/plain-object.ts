/** Whether a value is an object as in JSON, and not a list, bytes, a date or an instance of another class. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with `Object.prototype`: a plain object of another realm counts, too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
