import { isWholeNumber } from "./is-whole-number.ts";

/** @throws {RangeError} for a member that is not one of `known`. */
export function checkNames(what: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new RangeError(`Unknown ${what} ${shown(unknown)}. Known are: ${known.join(", ")}.`);
}

/** @throws {RangeError} for a value that is no integer within the limits. */
export function checkInteger(name: string, value: unknown, min: number, max = Infinity): void {
  if (isWholeNumber(value, min, max)) return;
  const range = max === Infinity ? `of at least ${min}` : `from ${min} to ${max}`;
  throw new RangeError(`\`${name}\` must be an integer ${range}, got ${shown(value)}.`);
}

/** @throws {RangeError} that says what was expected and what came. */
export function check(holds: boolean, name: string, expected: string, value: unknown): void {
  if (!holds) throw new RangeError(`\`${name}\` must be ${expected}, got ${shown(value)}.`);
}

/** A value as it would be written in a program, short enough for a message. */
function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return Object(value) === value ? `a value of type ${typeof value}` : String(value);
}
