import * as z from "zod";
import { date } from "./date.ts";
import { jobStatuses } from "../words.ts";
import { openEnum } from "./open-enum.ts";

/** One step of a job, such as `BUILD` or `DEPLOY`. Unknown fields pass through. */
export const jobStepSchema = z.looseObject({
  stepName: z.string(),
  startTime: date,
  status: openEnum(jobStatuses),
  /** The API's model promises one; a step that still runs has nothing to put there, so it may be missing. */
  endTime: date.optional(),
  /** Where its log can be read for a while. */
  logUrl: z.string().optional(),
  /** Why it has failed. */
  statusReason: z.string().optional(),
  artifactsUrl: z.string().optional(),
  testArtifactsUrl: z.string().optional(),
  testConfigUrl: z.string().optional(),
  screenshots: z.record(z.string(), z.string()).optional(),
  context: z.string().optional(),
});

export type JobStep = z.infer<typeof jobStepSchema>;
