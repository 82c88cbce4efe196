import type { JobsRequest, JobsResponse, Operation } from "@jobs/contract";

/** Each operation takes a checked request, and throws a `ServiceError` for an error answer. */
export type ServiceOperations = {
  readonly [Name in Operation]: (request: JobsRequest<Name>) => JobsResponse<Name>;
};
