import type { AwsPaginator } from "@jobs/aws-paginator";
import type { CallOptions } from "./jobs-operations.ts";
import type { OperationPages } from "./operations/operation.ts";
import type { JobsRequest, JobsResponse, Operation, Operations } from "./operations/operations.ts";

type PagesOf<Name extends Operation> = Operations[Name] extends {
  readonly paginator: infer Pages extends OperationPages;
}
  ? Pages
  : never;

/** One paginator for each operation that returns a list page by page. */
export type JobsPaginators = {
  readonly [Name in Operation as PagesOf<Name>["name"]]: AwsPaginator<
    JobsRequest<Name>,
    JobsResponse<Name>,
    PagesOf<Name>["model"]
  >;
};

/** The request may be left out if it needs no members. */
type RequestOf<Name extends Operation> =
  {} extends JobsRequest<Name> ? [request?: JobsRequest<Name>] : [request: JobsRequest<Name>];

/** One method for each operation of the API. */
export type JobsCalls = {
  readonly [Name in keyof Operations]: (
    ...args: [...request: RequestOf<Name>, options?: CallOptions]
  ) => Promise<JobsResponse<Name>>;
};

/**
 * The deployment jobs of AWS Amplify, whichever adapter is behind it. Requests and responses are those of the AWS API.
 * Every call rejects with a `JobsClientError` if it fails, or with the signal's reason if it is aborted.
 */
export interface JobsClient extends JobsCalls {
  /** Like boto3's `client.get_paginator(name)`. @throws {JobsClientError} `INVALID_REQUEST` for an unknown name. */
  getPaginator<Name extends keyof JobsPaginators>(name: Name): JobsPaginators[Name];
}
