import * as z from "zod";
import { isDate } from "../realm.ts";
import { expected } from "./expected.ts";

/** A valid date. zod's own schema refuses dates of another realm, and some test runners give each file its own. */
export const date = z.custom<Date>((value) => isDate(value) && !Number.isNaN(value.getTime()), {
  error: expected("a valid Date"),
});
