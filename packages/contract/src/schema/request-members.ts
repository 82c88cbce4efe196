import * as z from "zod";
import { expected } from "./expected.ts";

/** `d`, then lower-case letters and digits, at most 20 characters in all. `aws amplify list-apps` shows yours. */
export const appIdSchema = z.string({ error: expected("an app id") }).regex(/^d[a-z0-9]{1,19}$/, {
  error: expected('an app id: "d", then up to 19 lower-case letters and digits'),
});

/**
 * 1 to 255 characters of any kind, slashes included. `.` and `..` are refused: AWS clients do not escape them, so the path of
 * the request would name something else.
 */
export const branchNameSchema = z
  .string({ error: expected("a branch name") })
  .min(1, { error: expected("a branch name of 1 to 255 characters") })
  .max(255, { error: expected("a branch name of 1 to 255 characters") })
  .refine((name) => name !== "." && name !== "..", {
    error: expected('a branch name other than "." and ".."'),
  });

/** A decimal number as text, at most 255 digits. */
export const jobIdSchema = z
  .string({ error: expected('a job id as text, such as "137"') })
  .regex(/^[0-9]{1,255}$/, { error: expected("a job id of 1 to 255 digits") });

/** A page token of the service, at most 2,000 characters. No message shows it. */
export const nextTokenSchema = z
  .string({ error: "expected a page token" })
  .max(2000, { error: "expected a page token of at most 2000 characters: the service gives none longer" });

/** How many items a request asks for; 0 leaves it to the service. */
export function maxResultsSchema(max: number) {
  const error = expected(`a whole number from 0 to ${max}`);
  return z.int({ error }).min(0, { error }).max(max, { error });
}
