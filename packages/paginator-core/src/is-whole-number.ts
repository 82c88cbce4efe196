/** Whether a value is an integer that a number holds exactly, within limits. */
export function isWholeNumber(value: unknown, min: number, max = Infinity): value is number {
  // What is a safe integer is a number, though its type does not say so.
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}
