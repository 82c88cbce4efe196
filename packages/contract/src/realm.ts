/** Whether a value is an error, even of another realm, which `instanceof` would not know: some test runners give each file its own. */
export function isError(value: unknown): value is Error {
  return /^\[object (?:Error|DOMException)\]$/.test(tagOf(value));
}

/** Whether a value is a date, even of another realm. */
export function isDate(value: unknown): value is Date {
  return tagOf(value) === "[object Date]";
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}
