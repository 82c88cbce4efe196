import { jobStepSchema, jobSummarySchema, operations } from "@jobs/contract";
import * as z from "zod";
import { jobArn } from "./arns.ts";
import { expected } from "./expected.ts";
import { jobPhases, jobStepNames } from "./job-plan.ts";
import { time } from "./time.ts";
import type { WorldJob } from "./world.ts";

const secondsError = expected("a number of seconds");

export const planSchema = z.strictObject({
  failsAt: z.enum(jobStepNames).optional(),
  statusReason: z.string().max(1000).optional(),
  stuckIn: z.enum(jobPhases).optional(),
  seconds: z
    .partialRecord(
      z.enum([...jobPhases, "CANCELLING"]),
      z.number({ error: secondsError }).min(0, { error: secondsError }),
    )
    .optional(),
});

export const jobSchema = jobSummarySchema.extend({
  jobArn: z.string().optional(),
  jobId: operations.getJob.request.shape.jobId,
  commitId: z.string().default("HEAD"),
  commitMessage: z.string().default(""),
  commitTime: time.optional(),
  startTime: time,
  endTime: time.optional(),
  jobType: jobSummarySchema.shape.jobType.default("RELEASE"),
  steps: z.array(jobStepSchema.extend({ startTime: time, endTime: time.optional() })).optional(),
  plan: planSchema.optional(),
  stopTime: time.optional(),
});

/** Makes up the members that a job does not have. */
export function completeJob(job: z.infer<typeof jobSchema>, arnOfBranch: string): WorldJob {
  return {
    ...job,
    jobArn: job.jobArn ?? jobArn(arnOfBranch, job.jobId),
    commitTime: job.commitTime ?? job.startTime,
  };
}
