import * as z from "zod";

/** Reads the text of a whole number; whatever else it is, the schema says what it expected. */
export function decimal<Schema extends z.ZodType<number>>(schema: Schema) {
  return z.preprocess(
    (text) => (typeof text === "string" && /^-?\d+$/.test(text) ? Number(text) : text),
    schema,
  );
}
