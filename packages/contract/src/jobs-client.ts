import type { AwsPaginator } from "@jobs/aws-paginator";
import type { CallOptions } from "./jobs-operations.ts";
import type { paginatorModels } from "./paginator-models.ts";
import type { GetJobRequest, GetJobResponse } from "./schema/get-job.ts";
import type { ListAppsRequest, ListAppsResponse } from "./schema/list-apps.ts";
import type { ListBranchesRequest, ListBranchesResponse } from "./schema/list-branches.ts";
import type { ListJobsRequest, ListJobsResponse } from "./schema/list-jobs.ts";

type Models = typeof paginatorModels;

export interface JobsPaginators {
  readonly list_apps: AwsPaginator<ListAppsRequest, ListAppsResponse, Models["list_apps"]>;
  readonly list_branches: AwsPaginator<ListBranchesRequest, ListBranchesResponse, Models["list_branches"]>;
  readonly list_jobs: AwsPaginator<ListJobsRequest, ListJobsResponse, Models["list_jobs"]>;
}

/**
 * The deployment jobs of AWS Amplify, whichever adapter is behind it. Requests and responses are those of the AWS API.
 * Every call throws a `JobsClientError` when it fails, or the signal's reason when it is aborted.
 */
export interface JobsClient {
  /** One page of the apps of the account, in one region. */
  listApps(request?: ListAppsRequest, options?: CallOptions): Promise<ListAppsResponse>;
  /** One page of the branches of an app. */
  listBranches(request: ListBranchesRequest, options?: CallOptions): Promise<ListBranchesResponse>;
  /** One page of the jobs of a branch, newest first. */
  listJobs(request: ListJobsRequest, options?: CallOptions): Promise<ListJobsResponse>;
  /** One job with its steps: which one failed, why, and where its log is. */
  getJob(request: GetJobRequest, options?: CallOptions): Promise<GetJobResponse>;
  /** As boto3's `client.get_paginator(name)`. */
  getPaginator<Name extends keyof JobsPaginators>(name: Name): JobsPaginators[Name];
}
