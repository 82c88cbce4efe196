import { describeIssues } from "./describe-issues.ts";
import { JobsClientError } from "./jobs-client-error.ts";
import { worldSchema } from "./schema/world.ts";
import type { World } from "./world.ts";

/**
 * Reads a world from JSON text, as `JSON.stringify` writes one.
 *
 * @throws {JobsClientError} `CONFIGURATION`, saying where the text is wrong and what was expected there.
 */
export function parseWorld(text: string): World {
  const result = worldSchema.safeParse(parse(text), { reportInput: true });
  if (result.success) return result.data;
  throw unusable(describeIssues(result.error));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unusable(error instanceof Error ? error.message : "it is not JSON");
  }
}

function unusable(why: string): JobsClientError {
  return new JobsClientError("CONFIGURATION", `The world cannot be used: ${why}.`);
}
