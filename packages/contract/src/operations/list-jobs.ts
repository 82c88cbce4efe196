import * as z from "zod";
import { jobSummarySchema } from "../schema/job-summary.ts";
import {
  appIdSchema,
  branchNameSchema,
  maxResultsSchema,
  nextTokenSchema,
} from "../schema/request-members.ts";
import { pagesOf } from "./operation.ts";

const paginator = pagesOf("list_jobs", "jobSummaries", 50);

export const listJobs = {
  name: "ListJobs",
  http: "GET /apps/{appId}/branches/{branchName}/jobs",
  request: z.strictObject({
    appId: appIdSchema,
    branchName: branchNameSchema,
    nextToken: nextTokenSchema.optional(),
    maxResults: maxResultsSchema(paginator.pageSize.max).optional(),
  }),
  response: z.looseObject({
    jobSummaries: z.array(jobSummarySchema),
    nextToken: z.string().optional(),
  }),
  paginator,
} as const;
