import * as z from "zod";
import { appSchema } from "../schema/app.ts";
import { maxResultsSchema, nextTokenSchema } from "../schema/request-members.ts";
import { pagesOf } from "./operation.ts";

const paginator = pagesOf("list_apps", "apps", 100);

export const listApps = {
  name: "ListApps",
  http: "GET /apps",
  request: z.strictObject({
    nextToken: nextTokenSchema.optional(),
    maxResults: maxResultsSchema(paginator.pageSize.max).optional(),
  }),
  response: z.looseObject({
    apps: z.array(appSchema),
    nextToken: z.string().optional(),
  }),
  paginator,
} as const;
