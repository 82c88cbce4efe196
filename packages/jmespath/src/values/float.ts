import { floatText } from "./number-text.ts";

/**
 * A float without a fraction. JavaScript has one type of numbers; in Python `1.0` is none but equal to `1`, and its text is "1.0".
 * Otherwise it is used as a number is.
 */
export class Float extends Number {
  override toString(): string {
    return floatText(this.valueOf());
  }
}

/** A number that Python has as a float. */
export function toFloat(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

export function isFloat(value: number | bigint | Float): boolean {
  return value instanceof Float || (typeof value === "number" && !Number.isInteger(value));
}
