import * as z from "zod";
import { date } from "../schema/date.ts";
import { expected } from "../schema/expected.ts";
import { jobSummarySchema } from "../schema/job-summary.ts";
import { appIdSchema, branchNameSchema, jobIdSchema } from "../schema/request-members.ts";
import { jobTypes } from "../words.ts";

function text(max: number) {
  const error = expected(`a text of at most ${max} characters`);
  return z.string({ error }).max(max, { error });
}

export const startJob = {
  name: "StartJob",
  http: "POST /apps/{appId}/branches/{branchName}/jobs",
  request: z
    .strictObject({
      appId: appIdSchema,
      branchName: branchNameSchema,
      jobType: z.enum(jobTypes, { error: expected(`one of ${jobTypes.join(", ")}`) }),
      /** The job to run again. Required if `jobType` is `RETRY`. */
      jobId: jobIdSchema.optional(),
      jobReason: text(255).optional(),
      /** Default: the newest commit of the branch, shown as `HEAD`. */
      commitId: text(255).optional(),
      commitMessage: text(10_000).optional(),
      commitTime: date.optional(),
    })
    .refine(({ jobType, jobId }) => jobType !== "RETRY" || jobId !== undefined, {
      path: ["jobId"],
      error: expected("the id of the job to run again, which a RETRY needs"),
    }),
  response: z.looseObject({ jobSummary: jobSummarySchema }),
} as const;
