import { z } from "zod";
import { appSchema } from "./app.ts";
import { maxResultsSchema, nextTokenSchema } from "./request-members.ts";

export const listAppsRequestSchema = z.strictObject({
  nextToken: nextTokenSchema.optional(),
  maxResults: maxResultsSchema(100).optional(),
});

export const listAppsResponseSchema = z.looseObject({
  apps: z.array(appSchema),
  nextToken: z.string().optional(),
});

export type ListAppsRequest = z.infer<typeof listAppsRequestSchema>;
export type ListAppsResponse = z.infer<typeof listAppsResponseSchema>;
