import { floatText } from "./number-text.ts";

/**
 * A float without a fraction. To JavaScript, `1.0` is the number 1. To Python it is another type, equal to `1`, with the text "1.0".
 * Otherwise it is used like a number.
 */
export class Float extends Number {
  override toString(): string {
    return floatText(this.valueOf());
  }
}

/** A number that is a float in Python. */
export function toFloat(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

export function isFloat(value: number | bigint | Float): boolean {
  return value instanceof Float || (typeof value === "number" && !Number.isInteger(value));
}
