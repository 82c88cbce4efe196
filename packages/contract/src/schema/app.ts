import * as z from "zod";
import { date } from "./date.ts";
import { appPlatforms } from "../words.ts";
import { openEnum } from "./open-enum.ts";

/** One app: what identifies it, and what a list shows. Other fields of the API are kept as they are. */
export const appSchema = z.looseObject({
  appId: z.string(),
  appArn: z.string(),
  name: z.string(),
  platform: openEnum(appPlatforms),
  createTime: date,
  updateTime: date,
  defaultDomain: z.string(),
  description: z.string().optional(),
  repository: z.string().optional(),
  productionBranch: z
    .looseObject({
      branchName: z.string().optional(),
      status: z.string().optional(),
      lastDeployTime: date.optional(),
    })
    .optional(),
});

export type App = z.infer<typeof appSchema>;
