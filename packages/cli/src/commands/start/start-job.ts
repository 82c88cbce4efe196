import {
  JobsClientError,
  saysBusy,
  type JobsClient,
  type JobsRequest,
  type JobSummary,
} from "@jobs/contract";
import { isLater } from "../../waiting/job-order.ts";
import { newestJobs } from "../../waiting/newest-jobs.ts";
import type { Waiter } from "../../waiting/waiter.ts";

export type StartRequest = JobsRequest<"startJob">;

/** Milliseconds that a job is looked for of which nobody knows whether it was started. */
const patience = 30_000;

const look = "Look at the list before you start another.";

/** Failures after which the job may have been started all the same: the answer was lost, or cannot be read. */
const lost: readonly string[] = ["UNAVAILABLE", "UNREACHABLE", "INVALID_RESPONSE"];

/**
 * Starts a job. Gives `undefined` where the branch has one under way. It is never asked for twice: where the answer is lost,
 * a job that has appeared since and fits is taken for the one that was started.
 *
 * @throws {JobsClientError} which then also says that it is not known whether one was started.
 */
export async function startJob(
  client: JobsClient,
  request: StartRequest,
  waiter: Waiter,
): Promise<JobSummary | undefined> {
  const { signal, line } = waiter;
  const before = (await newestJobs(client, request, signal))[0]?.jobId ?? "";
  waiter.advice = `Whether a job was started is not known. ${look}`;
  try {
    return (await client.startJob(request, { signal })).jobSummary;
  } catch (error) {
    if (!(error instanceof JobsClientError)) throw error;
    if (error.code === "THROTTLED" && saysBusy(error.message)) return undefined;
    if (!lost.includes(error.code)) throw error;
    line.keep(`amplify-jobs: looking whether a job was started after: ${error.message}`);
    const found = await findStarted(client, request, before, waiter);
    if (found === undefined) throw unknown(error);
    line.keep(`amplify-jobs: job ${found.jobId} has appeared since, and is taken for it`);
    return found;
  }
}

async function findStarted(
  client: JobsClient,
  request: StartRequest,
  before: string,
  { polling, signal, elapsed }: Waiter,
): Promise<JobSummary | undefined> {
  const deadline = elapsed() + patience;
  for (;;) {
    const jobs = await polling.ask(() => newestJobs(client, request, signal));
    const found = jobs?.find((job) => isLater(job.jobId, before) && fits(job, request));
    if (found !== undefined || elapsed() >= deadline) return found;
    await polling.rest(deadline, () => {});
  }
}

/** A push may start one at the same moment. */
function fits({ jobType, commitId }: JobSummary, request: StartRequest): boolean {
  return jobType === request.jobType && (request.commitId ?? commitId) === commitId;
}

function unknown({ code, message, cause }: JobsClientError): JobsClientError {
  const told = `${message} Whether a job was started is not known: none has appeared in ${patience / 1000}s. ${look}`;
  return new JobsClientError(code, told, { cause });
}
