/** Whether a value can have members: an object or a function. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object(value) === value;
}
