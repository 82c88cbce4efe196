import {
  getJobRequestSchema,
  jobTypes,
  listAppsRequestSchema,
  listBranchesRequestSchema,
  listJobsRequestSchema,
} from "@jobs/contract";
import { z } from "zod";
import { ServiceFault } from "./service-fault.ts";

const { appId, branchName, jobId } = getJobRequestSchema.shape;

/** What each operation of the fake service takes. Those that start and stop jobs are no part of the port. */
const requestSchemas = {
  ListApps: listAppsRequestSchema,
  ListBranches: listBranchesRequestSchema,
  ListJobs: listJobsRequestSchema,
  GetJob: getJobRequestSchema,
  StartJob: z
    .object({
      appId,
      branchName,
      jobType: z.enum(jobTypes, { error: `expected one of ${jobTypes.join(", ")}` }),
      /** The job to run again, with the type `RETRY`. */
      jobId: jobId.optional(),
      jobReason: z.string().max(255).optional(),
      commitId: z.string().max(255).optional(),
      commitMessage: z.string().max(10_000).optional(),
      commitTime: z.date().optional(),
    })
    .refine(({ jobType, jobId: job }) => jobType !== "RETRY" || job !== undefined, {
      path: ["jobId"],
      error: "a RETRY needs the id of the job to run again",
    }),
  StopJob: z.object({ appId, branchName, jobId }),
} as const;

export type Operation = keyof typeof requestSchemas;
// The keys of an object are typed as any text.
export const operations = Object.keys(requestSchemas) as readonly Operation[];

export type Requests = { [Name in Operation]: z.infer<(typeof requestSchemas)[Name]> };

export type StartJobRequest = Requests["StartJob"];
export type StopJobRequest = Requests["StopJob"];

/** @throws {ServiceFault} as the service refuses a request that its model does not allow. */
export function checkRequest<Name extends Operation>(operation: Name, request: unknown): Requests[Name] {
  const result = requestSchemas[operation].safeParse(request, { reportInput: true });
  // Which schema it was is lost to the compiler, not to the caller.
  if (result.success) return result.data as Requests[Name];
  const { issues } = result.error;
  const count = `${issues.length} validation error${issues.length === 1 ? "" : "s"} detected`;
  const told = issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new ServiceFault("BadRequestException", `${count}: ${told.join("; ")}`);
}
