import * as z from "zod";
import { date } from "./date.ts";
import { jobStatuses } from "../words.ts";
import { openEnum } from "./open-enum.ts";

/** One step of a job, such as `BUILD` or `DEPLOY`. Unknown fields are kept. */
export const jobStepSchema = z.looseObject({
  stepName: z.string(),
  startTime: date,
  status: openEnum(jobStatuses),
  /** Missing while the step runs, though the API's model promises it. */
  endTime: date.optional(),
  /** Where the log of the step can be read for a while. */
  logUrl: z.string().optional(),
  /** Why the step has failed. */
  statusReason: z.string().optional(),
  artifactsUrl: z.string().optional(),
  testArtifactsUrl: z.string().optional(),
  testConfigUrl: z.string().optional(),
  screenshots: z.record(z.string(), z.string()).optional(),
  context: z.string().optional(),
});

export type JobStep = z.infer<typeof jobStepSchema>;
