import { z } from "zod";
import { openEnum } from "./open-enum.ts";

/** All states of a job known today, in the order a job runs through them. Note the spelling of `SUCCEED`. */
export const jobStatuses = [
  "CREATED",
  "PENDING",
  "PROVISIONING",
  "RUNNING",
  "CANCELLING",
  "SUCCEED",
  "FAILED",
  "CANCELLED",
] as const;

/** What started a job: a push or the console, a retry, an upload, an incoming webhook. */
export const jobTypes = ["RELEASE", "RETRY", "MANUAL", "WEB_HOOK"] as const;

/** What `sourceUrl` names: one archive, or all objects below a prefix. */
export const sourceUrlTypes = ["ZIP", "BUCKET_PREFIX"] as const;

/** One deployment job. Fields in the order the AWS CLI prints them; unknown ones pass through. */
export const jobSummarySchema = z.looseObject({
  jobArn: z.string(),
  /** A decimal number as text: sort it as a number. */
  jobId: z.string(),
  /** `HEAD` for jobs started by a webhook or the CLI. */
  commitId: z.string(),
  /** Up to 10,000 characters of anybody's text. */
  commitMessage: z.string(),
  commitTime: z.date(),
  startTime: z.date(),
  status: openEnum(jobStatuses),
  /** Missing while the job runs. */
  endTime: z.date().optional(),
  jobType: openEnum(jobTypes),
  sourceUrl: z.string().optional(),
  sourceUrlType: openEnum(sourceUrlTypes).optional(),
});

export type JobSummary = z.infer<typeof jobSummarySchema>;
