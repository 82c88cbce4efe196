import { JobsClientError, type JobsClient, type JobSummary } from "@jobs/contract";
import { newestJobs } from "../../service/newest-jobs.ts";
import { hasEnded } from "../../waiting/job-state.ts";
import type { Waiter } from "../../waiting/waiter.ts";
import { waitUntil } from "../../waiting/wait-until.ts";
import { startJob, type StartRequest } from "./start-job.ts";

export interface Obtaining {
  readonly client: JobsClient;
  readonly request: StartRequest;
  /** What to do while the branch has a job under way: take that one, or start one when it is over. Default: fail. */
  readonly whenBusy: "attach" | "queue" | undefined;
  /** When to give up, by the clock of the waiter. */
  readonly deadline: number;
}

export interface Obtained {
  readonly job: JobSummary;
  /** Whether it was started here. */
  readonly isOurs: boolean;
}

/** Starts a job, or finds the one that is meant instead; `undefined` where the time is over before. */
export async function obtainJob(
  { client, request, whenBusy, deadline }: Obtaining,
  waiter: Waiter,
): Promise<Obtained | undefined> {
  const { signal, elapsed } = waiter;
  const underWay = async () => (await newestJobs(client, request, signal)).filter((job) => !hasEnded(job));
  for (;;) {
    const started = await startJob(client, request, waiter);
    if (started !== undefined) return { job: started, isOurs: true };
    if (whenBusy === undefined) throw busy(request, await underWay());
    const free = await waitUntil(
      {
        ask: underWay,
        isEnough: (jobs) => jobs.length === 0 || (whenBusy === "attach" && attachable(jobs) !== undefined),
        tell: (jobs = []) => describe(jobs),
      },
      () => deadline,
      waiter,
    );
    const other = whenBusy === "attach" ? attachable(free ?? []) : undefined;
    if (other !== undefined) return { job: other, isOurs: false };
    if (free === undefined || free.length > 0 || elapsed() >= deadline) return undefined;
    // Whoever lists the jobs may know sooner than whoever starts them that the branch is free.
    await waiter.polling.rest(deadline, () => {});
  }
}

/** The newest; but one that is being cancelled comes to nothing. */
function attachable(jobs: readonly JobSummary[]): JobSummary | undefined {
  return jobs.find(({ status }) => status !== "CANCELLING");
}

function describe(jobs: readonly JobSummary[]): readonly [line: string, state: string] {
  const state = `waiting until the branch is free: ${listed(jobs) || "it is busy"}`;
  return [`○ ${state}`, state];
}

function listed(jobs: readonly JobSummary[]): string {
  return jobs.map(({ jobId, status }) => `job ${jobId} ${status}`).join(", ");
}

function busy({ branchName }: StartRequest, jobs: readonly JobSummary[]): JobsClientError {
  const those = listed(jobs) || "a job that is over by now";
  return new JobsClientError(
    "THROTTLED",
    `The branch ${branchName} has a job under way, and starts no other until it is over: ${those}. With --attach wait for that one, with --queue start one when it is over.`,
  );
}
