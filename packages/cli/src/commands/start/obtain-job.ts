import { JobsClientError, type JobSummary } from "@jobs/contract";
import { hasEnded } from "../../waiting/job-state.ts";
import { newestJobs } from "../../waiting/newest-jobs.ts";
import type { JobPlace } from "../../waiting/wait-for-job.ts";
import { isOf } from "../../waiting/search-commit.ts";
import { waitUntilIdle } from "../../waiting/wait-until-idle.ts";
import { waitUntil } from "../../waiting/wait-until.ts";
import type { Waiter } from "../../waiting/waiter.ts";
import { startJob, type StartRequest } from "./start-job.ts";

export interface Obtaining {
  readonly request: StartRequest;
  /** What to do while the branch has a job under way: take that one, or start one when it is over. Default: fail. */
  readonly whenBusy: "attach" | "queue" | undefined;
  /** When to give up, as `elapsed` of the waiter counts. */
  readonly deadline: number;
}

export interface Obtained {
  readonly job: JobSummary;
  /** Whether it was started here. */
  readonly isOurs: boolean;
}

const noneStarted = "No job was started.";

/** Starts a job, or finds the one that is meant instead; `undefined` where the time is over before. */
export async function obtainJob(
  { request, whenBusy, deadline }: Obtaining,
  place: JobPlace,
  waiter: Waiter,
): Promise<Obtained | undefined> {
  const { client, branch } = place;
  const { signal, elapsed, polling, line } = waiter;
  const underWay = async () => (await newestJobs(client, branch, signal)).filter((job) => !hasEnded(job));
  // What is seen of the jobs of others is not what this is about.
  const others = { ...waiter };
  for (;;) {
    waiter.advice = noneStarted;
    const started = await startJob(client, request, waiter);
    if (started !== undefined) {
      waiter.seen = { summary: started, steps: [] };
      waiter.advice = undefined;
      return { job: started, isOurs: true };
    }
    waiter.advice = noneStarted;
    if (whenBusy === undefined) throw busy(request, await underWay());
    if (whenBusy === "attach") {
      const jobs = await waitUntil({ ask: underWay, tell: () => undefined }, () => deadline, waiter);
      const other = jobs && toAttachTo(jobs, request);
      if (other !== undefined) return { job: other, isOurs: false };
    }
    line.keep(`amplify-jobs: the branch ${branch.branchName} is busy: waiting until it is free`);
    const { outcome } = await waitUntilIdle(place, deadline - elapsed(), others);
    if (outcome !== "idle" || elapsed() >= deadline) return undefined;
    // Whoever lists the jobs may know sooner than whoever starts them that the branch is free.
    await polling.rest(deadline, () => {});
  }
}

/** The newest that builds what is wanted, or else the newest; but one that is being cancelled comes to nothing. */
function toAttachTo(jobs: readonly JobSummary[], request: StartRequest): JobSummary | undefined {
  const going = jobs.filter(({ status }) => status !== "CANCELLING");
  return going.find((job) => builds(job, request)) ?? going[0];
}

/** Whether a job builds what is to be built. Where no commit is named any job does. */
function builds(job: JobSummary, { commitId }: StartRequest): boolean {
  return commitId === undefined || isOf(job, commitId);
}

function busy(request: StartRequest, jobs: readonly JobSummary[]): JobsClientError {
  const { branchName } = request;
  const other = request.jobType === "RETRY" ? undefined : toAttachTo(jobs, request);
  const attach =
    other !== undefined && builds(other, request) ? `--attach wait for job ${other.jobId}, with ` : "";
  const those = jobs.map(({ jobId, status }) => `job ${jobId} ${status}`).join(", ");
  return new JobsClientError(
    "THROTTLED",
    `The branch ${branchName} has a job under way, and starts no other until it is over: ${those || "it is over by now"}. With ${attach}--queue start one when it is over.`,
  );
}
