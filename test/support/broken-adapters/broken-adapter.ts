import { createJobsClient, type JobsClient, type JobsOperations, type JobSummary } from "@jobs/contract";

/** An adapter with one planted error. */
export interface BrokenAdapter {
  /** What the adapter does wrong. */
  readonly does: string;
  /** The promise that it breaks: the name of the check that must fail. */
  readonly breaks: string;
  /** Plants the error in a correct client. */
  plant(client: JobsClient): JobsClient;
}

/** A client with some other operations; those that are not given stay as they are. */
export function withOperations(client: JobsClient, changed: Partial<JobsOperations>): JobsClient {
  return createJobsClient({ ...client, ...changed });
}

/** A client that changes the jobs of every page. */
export function withJobs(
  client: JobsClient,
  change: (jobs: JobSummary[], request: { readonly maxResults?: number | undefined }) => readonly unknown[],
): JobsClient {
  return withOperations(client, {
    async listJobs(request, options) {
      const page = await client.listJobs(request, options);
      return { ...page, jobSummaries: change(page.jobSummaries, request) };
    },
  });
}

/** A copy without one member. */
export function without<Value extends object, Name extends keyof Value>(
  value: Value,
  name: Name,
): Omit<Value, Name> {
  const copy = { ...value };
  delete copy[name];
  return copy;
}

/** A client that changes every job. */
export function withEachJob(client: JobsClient, change: (job: JobSummary) => object): JobsClient {
  return withJobs(client, (jobs) => jobs.map(change));
}

/** A client that changes every failure. */
export function withFailures(client: JobsClient, change: (error: Error) => unknown): JobsClient {
  const changing =
    <Request, Options>(call: (request: Request, options: Options) => Promise<unknown>) =>
    (request: Request, options: Options) =>
      call(request, options).catch((error: unknown) => {
        throw error instanceof Error ? change(error) : error;
      });
  return createJobsClient({
    listApps: changing(client.listApps),
    listBranches: changing(client.listBranches),
    listJobs: changing(client.listJobs),
    getJob: changing(client.getJob),
    startJob: changing(client.startJob),
    stopJob: changing(client.stopJob),
  });
}
