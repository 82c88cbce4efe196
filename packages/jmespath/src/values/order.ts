import { JmespathError } from "../jmespath-error.ts";
import { compareTexts } from "./text-order.ts";
import { isNumber, isText } from "./value-type.ts";

/**
 * Negative, 0 or positive if the first is less than the second, equal or greater; NaN if one of them is NaN.
 *
 * @throws {JmespathError} `INVALID_TYPE` for anything but two numbers or two strings.
 */
export function compare(one: unknown, other: unknown): number {
  if (isText(one) && isText(other)) return compareTexts(one, other);
  if (isNumber(one) && isNumber(other)) return one < other ? -1 : one > other ? 1 : one >= other ? 0 : NaN;
  throw new JmespathError("INVALID_TYPE", "A number and a string cannot be compared: neither is less.");
}
