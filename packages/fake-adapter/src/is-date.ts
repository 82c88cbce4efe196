/** Whether a value is a date, even of another realm, which `instanceof` would not know: some test runners give each file its own. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
