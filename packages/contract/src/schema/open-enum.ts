import * as z from "zod";

/** The known values, for completion in editors, and any other string, for values that AWS adds later. */
export type Open<Value extends string> = Value | (string & {});

/** A string, typed by the values known today. Other values are valid, too, because AWS has added some before. */
export function openEnum<const Value extends string>(_known: readonly Value[]) {
  return z.custom<Open<Value>>((value) => typeof value === "string", "expected a string");
}
