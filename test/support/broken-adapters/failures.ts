import { JobsClientError, type JobsClient } from "@jobs/contract";
import { withFailures, withOperations, type BrokenAdapter } from "./broken-adapter.ts";

/** What can go wrong with failures, with aborts, and with what belongs to the caller. */
export const brokenFailures: readonly BrokenAdapter[] = [
  {
    does: "swallows an error and gives an empty page",
    breaks: "a page that fails is asked for again by the next loop, and no job is lost",
    plant: (client) =>
      withOperations(client, {
        listJobs: (request, options) => client.listJobs(request, options).catch(() => ({ jobSummaries: [] })),
      }),
  },
  {
    does: "wraps errors, and their codes are lost",
    breaks: "LimitExceededException is THROTTLED, and retryable as that is",
    plant: (client) => withFailures(client, (error) => new Error("The request failed.", { cause: error })),
  },
  {
    does: "takes every error for the service's fault",
    breaks: "BadRequestException is REJECTED, and retryable as that is",
    plant: (client) =>
      withFailures(
        client,
        (error) => new JobsClientError("UNAVAILABLE", error.message, { cause: error.cause }),
      ),
  },
  {
    does: "takes every error for the caller's fault",
    breaks: "InternalFailureException is UNAVAILABLE, and retryable as that is",
    plant: (client) =>
      withFailures(client, (error) => new JobsClientError("REJECTED", error.message, { cause: error.cause })),
  },
  {
    does: "knows throttling by its name only",
    breaks: "a BadRequestException that says 'Rate exceeded' is THROTTLED",
    plant: (client) =>
      withFailures(client, (error) =>
        /^BadRequest.*Rate exceeded/.test(error.message)
          ? new JobsClientError("REJECTED", error.message, { cause: error.cause })
          : error,
      ),
  },
  {
    does: "says the same of every error",
    breaks: "the message is the service's",
    plant: (client) => withFailures(client, (error) => Object.assign(error, { message: "It failed." })),
  },
  {
    does: "throws the original away",
    breaks: "the original error is the cause",
    plant: (client) => withFailures(client, (error) => Object.assign(error, { cause: undefined })),
  },
  {
    does: "never recovers from a failure",
    breaks: "the request after a failed one succeeds",
    plant(client) {
      let failed: Promise<never> | undefined;
      const remember = (error: unknown): Promise<never> => (failed = Promise.reject(error));
      return withOperations(client, {
        listJobs: (request, options) => failed ?? client.listJobs(request, options).catch(remember),
      });
    },
  },
  {
    does: "reports a failure of getJob as nothing known",
    breaks: "a failure is told alike, whatever was asked for",
    plant: (client) =>
      withOperations(client, {
        getJob: (request, options) =>
          client.getJob(request, options).catch(() => {
            throw new Error("no job");
          }),
      }),
  },
  {
    does: "takes what does not exist for empty",
    breaks: "an app, a branch or a job that does not exist is NOT_FOUND",
    plant: (client) =>
      withOperations(client, {
        listJobs: (request, options) =>
          client.listJobs(request, options).catch((error: unknown) => {
            if (error instanceof JobsClientError && error.code === "NOT_FOUND") return { jobSummaries: [] };
            throw error;
          }),
      }),
  },
  {
    does: "ignores the signal",
    breaks: "an abort in flight stops a request with the signal's reason",
    plant: (client) => ({
      ...client,
      listJobs: (request) => client.listJobs(request),
      getJob: (request) => client.getJob(request),
    }),
  },
  {
    does: "looks at the signal only before a request",
    breaks: "an abort in flight stops a request with the signal's reason",
    plant: (client) => withOperations(client, { listJobs: (request) => client.listJobs(request) }),
  },
  {
    does: "throws an error of its own for an abort",
    breaks: "a signal that is already aborted stops a request with its reason",
    plant: (client) => withAborts(client, () => new DOMException("The operation was aborted.", "AbortError")),
  },
  {
    does: "lists on after an abort",
    breaks: "an abort between pages stops the listing, and its resumeToken has the rest",
    plant: (client) => ({
      ...client,
      getPaginator: (name) => {
        const paginator = client.getPaginator(name);
        return { paginate: (params: never) => paginator.paginate(params) } as typeof paginator;
      },
    }),
  },
];

function withAborts(client: JobsClient, change: () => unknown): JobsClient {
  const call =
    <Request, Response>(
      operation: (request: Request, options?: { signal?: AbortSignal | undefined }) => Promise<Response>,
    ) =>
    (request: Request, options?: { signal?: AbortSignal | undefined }) =>
      operation(request, options).catch((error: unknown) => {
        throw options?.signal?.aborted ? change() : error;
      });
  return { ...client, listJobs: call(client.listJobs), getJob: call(client.getJob) };
}
