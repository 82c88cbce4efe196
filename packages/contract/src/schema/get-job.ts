import { z } from "zod";
import { jobStepSchema } from "./job-step.ts";
import { jobSummarySchema } from "./job-summary.ts";
import { appIdSchema, branchNameSchema, jobIdSchema } from "./request-members.ts";

export const getJobRequestSchema = z.strictObject({
  appId: appIdSchema,
  branchName: branchNameSchema,
  jobId: jobIdSchema,
});

export const getJobResponseSchema = z.looseObject({
  job: z.looseObject({
    summary: jobSummarySchema,
    /** In the order they run; those that have not begun are missing. */
    steps: z.array(jobStepSchema),
  }),
});

export type GetJobRequest = z.infer<typeof getJobRequestSchema>;
export type GetJobResponse = z.infer<typeof getJobResponseSchema>;
export type Job = GetJobResponse["job"];
