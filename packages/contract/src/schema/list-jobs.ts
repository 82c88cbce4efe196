import { z } from "zod";
import { jobSummarySchema } from "./job-summary.ts";
import { appIdSchema, branchNameSchema, maxResultsSchema, nextTokenSchema } from "./request-members.ts";

export const listJobsRequestSchema = z.strictObject({
  appId: appIdSchema,
  branchName: branchNameSchema,
  nextToken: nextTokenSchema.optional(),
  maxResults: maxResultsSchema(50).optional(),
});

export const listJobsResponseSchema = z.looseObject({
  jobSummaries: z.array(jobSummarySchema),
  nextToken: z.string().optional(),
});

export type ListJobsRequest = z.infer<typeof listJobsRequestSchema>;
export type ListJobsResponse = z.infer<typeof listJobsResponseSchema>;
