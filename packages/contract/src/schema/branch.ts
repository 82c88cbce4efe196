import * as z from "zod";
import { date } from "./date.ts";
import { branchStages } from "../words.ts";
import { openEnum } from "./open-enum.ts";

/** One branch of an app: what identifies it, and what a list shows. Other fields of the API are kept as they are. */
export const branchSchema = z.looseObject({
  branchArn: z.string(),
  branchName: z.string(),
  displayName: z.string(),
  stage: openEnum(branchStages),
  createTime: date,
  updateTime: date,
  /** The id of the newest job, a decimal number as text; may be empty. */
  activeJobId: z.string(),
  /** A decimal number as text. */
  totalNumberOfJobs: z.string(),
  description: z.string().optional(),
  framework: z.string().optional(),
});

export type Branch = z.infer<typeof branchSchema>;
