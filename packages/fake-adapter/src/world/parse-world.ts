import { describeIssues, JobsClientError, operations, serviceErrors } from "@jobs/contract";
import { z } from "zod";
import { appOfWorldSchema, completeApp } from "./app.ts";
import { unique } from "./unique.ts";
import type { World } from "./world.ts";

const failureSchema = z.strictObject({
  operation: z.enum(Object.values(operations).map(({ name }) => name)),
  request: z.int().min(1),
  // The keys of an object are typed as any text.
  error: z.enum(Object.keys(serviceErrors) as (keyof typeof serviceErrors)[]),
  message: z.string().optional(),
});

const worldSchema = z.strictObject({
  apps: z.array(appOfWorldSchema).check(unique(({ app }) => app.appId)),
  failures: z.array(failureSchema).optional(),
});

/**
 * Reads a world from JSON text, as `JSON.stringify` writes one: times are text. Apps need their `appId`, branches their
 * `branchName`, and jobs their `jobId`, `startTime` and `status`; all else is made up where it is missing, the same each time.
 *
 * @throws {JobsClientError} `CONFIGURATION`, saying where the text is wrong and what was expected there.
 */
export function parseWorld(text: string): World {
  const result = worldSchema.safeParse(parse(text), { reportInput: true });
  if (!result.success) throw unusable(describeIssues(result.error));
  const { apps, ...others } = result.data;
  return { ...others, apps: apps.map(completeApp) };
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
