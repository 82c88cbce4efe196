import type { Rule } from "./check-members.ts";

/** Whether a value is a safe integer from `min` to `max`. */
export function isWholeNumber(value: unknown, min: number, max = Infinity): value is number {
  // `isSafeInteger` does not tell TypeScript that it is a number.
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** A rule for an integer from `min` to `max`, or for one of some other values. */
export function wholeNumber(min: number, max: number, ...or: unknown[]): Rule {
  return [
    (value: unknown) => or.includes(value) || isWholeNumber(value, min, max),
    `an integer of at least ${min}${max < Infinity ? ` and at most ${max}` : ""}`,
  ];
}
