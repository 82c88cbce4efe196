/** Whether it is a date, also one of another realm, such as a test runner gives each file: `instanceof` would not know that one. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
