import * as z from "zod";
import { isDate } from "../realm.ts";
import { expected } from "./expected.ts";

/** A valid date. zod's own refuses one of another realm, such as a test runner gives each file. */
export const date = z.custom<Date>((value) => isDate(value) && !Number.isNaN(value.getTime()), {
  error: expected("a valid Date"),
});
