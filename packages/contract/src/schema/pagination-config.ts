import * as z from "zod";
import { expected } from "./expected.ts";

/** boto3's `PaginationConfig`. Like boto3, it also takes counts as decimal text. */
export function paginationConfigSchema(pageSize: z.ZodType<number>) {
  const countError = expected("a whole number of 0 or more");
  return z.strictObject({
    MaxItems: decimal(z.int({ error: countError }).min(0, { error: countError })).nullish(),
    PageSize: decimal(pageSize).nullish(),
    StartingToken: z.string({ error: "expected a token as text" }).nullish(),
  });
}

function decimal<Schema extends z.ZodType<number>>(schema: Schema) {
  return z.preprocess(
    (value) => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value),
    schema,
  );
}
