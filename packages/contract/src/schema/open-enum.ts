import * as z from "zod";

/** Known values for completion, any other for what AWS adds later. */
export type Open<Value extends string> = Value | (string & {});

/** A string typed by the values known today. AWS has added some before, so any other passes, too. */
export function openEnum<const Value extends string>(_known: readonly Value[]) {
  return z.custom<Open<Value>>((value) => typeof value === "string", "expected a string");
}
