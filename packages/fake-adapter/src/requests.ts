import { operations as operationsOfPort } from "@jobs/contract";
import { jobTypes } from "@jobs/contract/words";
import { z } from "zod";
import { ServiceError } from "./service-error.ts";

const { appId, branchName, jobId } = operationsOfPort.getJob.request.shape;
const jobs = operationsOfPort.listJobs.http;

/** Those that start and stop jobs are no part of the port. */
const starting = {
  startJob: {
    name: "StartJob",
    http: jobs.replace("GET", "POST"),
    request: z
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
  },
  stopJob: {
    name: "StopJob",
    http: `${jobs.replace("GET", "DELETE")}/{jobId}/stop`,
    request: z.object({ appId, branchName, jobId }),
  },
} as const;

/** The operations of the fake service. */
export const operations: typeof operationsOfPort & typeof starting = { ...operationsOfPort, ...starting };

export type Operation = keyof typeof operations;
export type OperationName = (typeof operations)[Operation]["name"];
// The keys of an object are typed as any text.
export const operationKeys = Object.keys(operations) as readonly Operation[];

export type Requests = { [Name in Operation]: z.infer<(typeof operations)[Name]["request"]> };

export type StartJobRequest = Requests["startJob"];
export type StopJobRequest = Requests["stopJob"];

/** @throws {ServiceError} as the service refuses a request that its model does not allow. */
export function checkRequest<Name extends Operation>(operation: Name, request: unknown): Requests[Name] {
  const result = operations[operation].request.safeParse(request, { reportInput: true });
  // Which schema it was is lost to the compiler, not to the caller.
  if (result.success) return result.data as Requests[Name];
  const { issues } = result.error;
  const count = `${issues.length} validation error${issues.length === 1 ? "" : "s"} detected`;
  const told = issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new ServiceError("BadRequestException", `${count}: ${told.join("; ")}`);
}
