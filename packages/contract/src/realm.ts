/** Whether it is an error, also one of another realm, such as a test runner gives each file: `instanceof` would not know that one. */
export function isError(value: unknown): value is Error {
  return /^\[object (?:Error|DOMException)\]$/.test(tagOf(value));
}

/** Whether it is a date, also one of another realm. */
export function isDate(value: unknown): value is Date {
  return tagOf(value) === "[object Date]";
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}
