import {
  createPaginator,
  type AwsPaginator,
  type LimitMember,
  type PaginatorModel,
} from "@jobs/aws-paginator";
import type { z } from "zod";
import { checkRequest, checkResponse } from "./check.ts";
import { JobsClientError } from "./jobs-client-error.ts";
import type { JobsClient, JobsPaginators } from "./jobs-client.ts";
import type { CallOptions, JobsOperations } from "./jobs-operations.ts";
import { paginationConfigSchema } from "./pagination-config-schema.ts";
import { pageSizes, paginatorModels } from "./paginator-models.ts";
import { getJobRequestSchema, getJobResponseSchema } from "./schema/get-job.ts";
import { listAppsRequestSchema, listAppsResponseSchema } from "./schema/list-apps.ts";
import { listBranchesRequestSchema, listBranchesResponseSchema } from "./schema/list-branches.ts";
import { listJobsRequestSchema, listJobsResponseSchema } from "./schema/list-jobs.ts";

/** Makes a client of an adapter's operations: checks what goes in and what comes out, and adds the paginators. */
export function createJobsClient(operations: JobsOperations): JobsClient {
  const listApps = checked("ListApps", listAppsRequestSchema, listAppsResponseSchema, (request, options) =>
    operations.listApps(request, options),
  );
  const listBranches = checked(
    "ListBranches",
    listBranchesRequestSchema,
    listBranchesResponseSchema,
    (request, options) => operations.listBranches(request, options),
  );
  const listJobs = checked("ListJobs", listJobsRequestSchema, listJobsResponseSchema, (request, options) =>
    operations.listJobs(request, options),
  );
  const getJob = checked("GetJob", getJobRequestSchema, getJobResponseSchema, (request, options) =>
    operations.getJob(request, options),
  );
  const paginators: JobsPaginators = {
    list_apps: paginator(listApps, listAppsRequestSchema, paginatorModels.list_apps, pageSizes.list_apps),
    list_branches: paginator(
      listBranches,
      listBranchesRequestSchema,
      paginatorModels.list_branches,
      pageSizes.list_branches,
    ),
    list_jobs: paginator(listJobs, listJobsRequestSchema, paginatorModels.list_jobs, pageSizes.list_jobs),
  };
  return {
    listApps: (request = {}, options = {}) => listApps(request, options),
    listBranches: (request, options = {}) => listBranches(request, options),
    listJobs: (request, options = {}) => listJobs(request, options),
    getJob: (request, options = {}) => getJob(request, options),
    getPaginator(name) {
      if (Object.hasOwn(paginators, name)) return paginators[name];
      const known = Object.keys(paginators).join(", ");
      throw new JobsClientError(
        "INVALID_REQUEST",
        `There is no paginator ${JSON.stringify(name)}; there are ${known}.`,
      );
    },
  };
}

type CheckedCall<Request, Response> = (request: Request, options: CallOptions) => Promise<Response>;

function checked<Request extends object, Response>(
  operation: string,
  requestSchema: z.ZodType<Request>,
  responseSchema: z.ZodType<Response>,
  call: (request: Request, options: CallOptions) => Promise<unknown>,
): CheckedCall<Request, Response> {
  return async (request, options) => {
    const valid = checkRequest(operation, requestSchema, request);
    options.signal?.throwIfAborted();
    try {
      return checkResponse(operation, responseSchema, await call(valid, options));
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      if (error instanceof JobsClientError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new JobsClientError("UNKNOWN", `${operation} failed: ${message}`, { cause: error });
    }
  };
}

function paginator<Request extends object, Response, const Model extends PaginatorModel>(
  call: CheckedCall<Request, Response>,
  requestSchema: z.ZodObject & z.ZodType<Request>,
  model: Model,
  limit: Required<Pick<LimitMember, "min" | "max">>,
): AwsPaginator<Request, Response, Model> {
  const pages = createPaginator(call, model, limit);
  const configSchema = paginationConfigSchema(requestSchema.shape.maxResults as z.ZodType<number>);
  const paramsSchema = requestSchema.extend({ PaginationConfig: configSchema.optional() });
  return {
    paginate(...given) {
      checkRequest("paginate", paramsSchema, given[0] ?? {});
      return pages.paginate(...given);
    },
  };
}
