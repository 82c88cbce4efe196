import { z } from "zod";
import { isDate } from "../realm.ts";

/** A valid date. zod's own refuses one of another realm. */
export const date = z.custom<Date>((value) => isDate(value) && !Number.isNaN(value.getTime()), {
  error: ({ input }) =>
    `Invalid input: expected date, received ${isDate(input) ? "Invalid Date" : typeof input}`,
});
