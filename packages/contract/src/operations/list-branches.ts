import * as z from "zod";
import { branchSchema } from "../schema/branch.ts";
import { appIdSchema, maxResultsSchema, nextTokenSchema } from "../schema/request-members.ts";
import { pagesOf } from "./operation.ts";

const paginator = pagesOf("list_branches", "branches", 50);

export const listBranches = {
  name: "ListBranches",
  http: "GET /apps/{appId}/branches",
  request: z.strictObject({
    appId: appIdSchema,
    nextToken: nextTokenSchema.optional(),
    maxResults: maxResultsSchema(paginator.pageSize.max).optional(),
  }),
  response: z.looseObject({
    branches: z.array(branchSchema),
    nextToken: z.string().optional(),
  }),
  paginator,
} as const;
