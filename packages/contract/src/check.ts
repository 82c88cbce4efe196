import type * as z from "zod";
import { describeIssues } from "./describe-issues.ts";
import { JobsClientError } from "./jobs-client-error.ts";
import { parseInStretches } from "./parse-in-stretches.ts";

/** @throws {JobsClientError} `INVALID_REQUEST`, naming each member that is wrong. */
export function checkRequest<T>(operation: string, schema: z.ZodType<T>, request: unknown): T {
  const result = schema.safeParse(request, { reportInput: true });
  if (result.success) return result.data;
  // No cause: it would hold what was given, tokens included.
  throw new JobsClientError("INVALID_REQUEST", `${operation}: ${describeIssues(result.error)}.`);
}

/** @throws {JobsClientError} `INVALID_RESPONSE`, naming the first members that are wrong. */
export function checkResponse<T>(operation: string, schema: z.ZodType<T>, response: unknown): T {
  const result = parseInStretches(schema, response);
  if (result.success) return result.data;
  const message = `${operation} was answered with something that is not its response: ${describeIssues(result.error)}.`;
  throw new JobsClientError("INVALID_RESPONSE", message, { cause: result.error });
}
