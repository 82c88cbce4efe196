import * as z from "zod";
import { jobSummarySchema } from "../schema/job-summary.ts";
import { appIdSchema, branchNameSchema, jobIdSchema } from "../schema/request-members.ts";

export const stopJob = {
  name: "StopJob",
  http: "DELETE /apps/{appId}/branches/{branchName}/jobs/{jobId}/stop",
  request: z.strictObject({
    appId: appIdSchema,
    branchName: branchNameSchema,
    jobId: jobIdSchema,
  }),
  response: z.looseObject({ jobSummary: jobSummarySchema }),
} as const;
