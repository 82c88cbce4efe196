import { z } from "zod";
import { branchSchema } from "./branch.ts";
import { appIdSchema, maxResultsSchema, nextTokenSchema } from "./request-members.ts";

export const listBranchesRequestSchema = z.strictObject({
  appId: appIdSchema,
  nextToken: nextTokenSchema.optional(),
  maxResults: maxResultsSchema(50).optional(),
});

export const listBranchesResponseSchema = z.looseObject({
  branches: z.array(branchSchema),
  nextToken: z.string().optional(),
});

export type ListBranchesRequest = z.infer<typeof listBranchesRequestSchema>;
export type ListBranchesResponse = z.infer<typeof listBranchesResponseSchema>;
