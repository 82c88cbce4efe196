/** Whether it is an error, also one of another realm, such as a test runner gives each file: `instanceof` would not know that one. */
export function isError(value: unknown): value is Error {
  return /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}
