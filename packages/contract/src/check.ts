import type * as z from "zod";
import { describeIssues } from "./describe-issues.ts";
import { JobsClientError } from "./jobs-client-error.ts";
import { parseInStretches } from "./parse-in-stretches.ts";

/** @throws {JobsClientError} `INVALID_REQUEST`; the message names the first members that are wrong. */
export function checkRequest<T>(operation: string, schema: z.ZodType<T>, request: unknown): T {
  const result = schema.safeParse(request, { reportInput: true });
  if (result.success) return result.data;
  // No cause: it would hold the input, with its tokens.
  throw new JobsClientError("INVALID_REQUEST", `${operation}: ${describeIssues(result.error)}.`);
}

/** @throws {JobsClientError} `INVALID_RESPONSE`; the message names the first members that are wrong. */
export function checkResponse<T>(operation: string, schema: z.ZodType<T>, response: unknown): T {
  const result = parseInStretches(schema, response);
  if (result.success) return result.data;
  const message = `The response to ${operation} is not what the API promises: ${describeIssues(result.error)}.`;
  throw new JobsClientError("INVALID_RESPONSE", message, { cause: result.error });
}
