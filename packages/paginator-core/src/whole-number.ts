import type { Rule } from "./check-members.ts";

/** Whether a value is an integer that a number holds exactly, within limits. */
export function isWholeNumber(value: unknown, min: number, max = Infinity): value is number {
  // What is a safe integer is a number, though its type does not say so.
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** An integer within limits, or one of some other values. */
export function wholeNumber(min: number, max: number, ...or: unknown[]): Rule {
  return [
    (value: unknown) => or.includes(value) || isWholeNumber(value, min, max),
    `an integer of at least ${min}${max < Infinity ? ` and at most ${max}` : ""}`,
  ];
}
