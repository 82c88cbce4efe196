import * as z from "zod";
import { jobStepSchema } from "../schema/job-step.ts";
import { jobSummarySchema } from "../schema/job-summary.ts";
import { appIdSchema, branchNameSchema, jobIdSchema } from "../schema/request-members.ts";

export const getJob = {
  name: "GetJob",
  http: "GET /apps/{appId}/branches/{branchName}/jobs/{jobId}",
  request: z.strictObject({
    appId: appIdSchema,
    branchName: branchNameSchema,
    jobId: jobIdSchema,
  }),
  response: z.looseObject({
    job: z.looseObject({
      summary: jobSummarySchema,
      /** In the order they run. Steps that have not begun are missing. */
      steps: z.array(jobStepSchema),
    }),
  }),
} as const;
