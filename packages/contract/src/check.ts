import type { z } from "zod";
import { JobsClientError } from "./jobs-client-error.ts";

/** @throws {JobsClientError} `INVALID_REQUEST`, naming each member that is wrong. */
export function checkRequest<T>(operation: string, schema: z.ZodType<T>, request: unknown): T {
  const result = schema.safeParse(request, { reportInput: true });
  if (result.success) return result.data;
  // No cause: it would hold what was given, tokens included.
  throw new JobsClientError("INVALID_REQUEST", `${operation}: ${describe(result.error)}.`);
}

/** @throws {JobsClientError} `INVALID_RESPONSE`, naming the first members that are wrong. */
export function checkResponse<T>(operation: string, schema: z.ZodType<T>, response: unknown): T {
  const result = schema.safeParse(response);
  if (result.success) return result.data;
  const message = `${operation} was answered with something that is not its response: ${describe(result.error)}.`;
  throw new JobsClientError("INVALID_RESPONSE", message, { cause: result.error });
}

function describe({ issues }: z.core.$ZodError): string {
  const shown = issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message));
  const more = issues.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
