import { listJobsRequestSchema } from "@jobs/contract";
import { z } from "zod";
import { decimal } from "./decimal.ts";
import { oneOf } from "./one-of.ts";

const { appId, branchName, maxResults } = listJobsRequestSchema.shape;
const countError = ({ input }: { readonly input?: unknown }) =>
  `expected a whole number of 0 or more, got ${JSON.stringify(input)}`;

/** The options of `list`, by their names on the command line. */
export const listOptionsSchema = z.object({
  "app-id": appId.optional(),
  "branch-name": branchName.optional(),
  "max-items": decimal(z.int({ error: countError }).min(0, { error: countError })).optional(),
  "page-size": decimal(maxResults.unwrap()).optional(),
  "starting-token": z.string().min(1, { error: "expected a token, got nothing" }).optional(),
  output: oneOf("table", "json", "ndjson").optional(),
  adapter: oneOf("amplify", "fake").default("amplify"),
  "endpoint-url": z
    .url({ protocol: /^https?$/, error: "expected a URL that begins with http:// or https://" })
    .refine((url) => !/^https?:\/\/[^/]*@/i.test(url), {
      error:
        "expected a URL without a user name or password; credentials come from the environment or a profile",
    })
    .optional(),
  region: z
    .string()
    .regex(/^(?!-)[a-z0-9-]{1,63}(?<!-)$/, { error: "expected the name of a region, such as us-east-1" })
    .optional(),
  profile: z.string().min(1, { error: "expected the name of a profile, got nothing" }).optional(),
});

export type ListOptions = z.infer<typeof listOptionsSchema>;
