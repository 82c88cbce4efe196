import { describeIssues, JobsClientError, operations, serviceErrors } from "@jobs/contract";
import * as z from "zod";
import { appOfWorldSchema, completeApp } from "./app.ts";
import { unique } from "./unique.ts";
import type { World } from "./world.ts";

const failureSchema = z.strictObject({
  operation: z.enum(Object.values(operations).map(({ name }) => name)),
  request: z.int().min(1),
  // `Object.keys` returns `string[]`.
  error: z.enum(Object.keys(serviceErrors) as (keyof typeof serviceErrors)[]),
  message: z.string().optional(),
});

const worldSchema = z.strictObject({
  apps: z.array(appOfWorldSchema).check(unique(({ app }) => app.appId)),
  failures: z.array(failureSchema).optional(),
});

/** @throws {JobsClientError} `CONFIGURATION`; the message says where the world is wrong, and what was expected there. */
export function readWorld(given: unknown): World {
  const result = worldSchema.safeParse(given, { reportInput: true });
  if (!result.success) throw unusable(describeIssues(result.error));
  const { apps, ...others } = result.data;
  return { ...others, apps: apps.map(completeApp) };
}

export function unusable(why: string): JobsClientError {
  return new JobsClientError("CONFIGURATION", `The world cannot be used: ${why}.`);
}
