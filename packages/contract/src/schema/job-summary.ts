import * as z from "zod";
import { date } from "./date.ts";
import { jobStatuses, jobTypes, sourceUrlTypes } from "../words.ts";
import { openEnum } from "./open-enum.ts";

/** One deployment job, with fields in the order in which the AWS CLI prints them. Unknown fields are kept. */
export const jobSummarySchema = z.looseObject({
  jobArn: z.string(),
  /** A decimal number as text: sort it as a number. */
  jobId: z.string(),
  /** `HEAD` for jobs started by a webhook or the CLI. */
  commitId: z.string(),
  /** Up to 10,000 characters of anybody's text. */
  commitMessage: z.string(),
  commitTime: date,
  startTime: date,
  status: openEnum(jobStatuses),
  /** Missing while the job runs. */
  endTime: date.optional(),
  jobType: openEnum(jobTypes),
  sourceUrl: z.string().optional(),
  sourceUrlType: openEnum(sourceUrlTypes).optional(),
});

export type JobSummary = z.infer<typeof jobSummarySchema>;
