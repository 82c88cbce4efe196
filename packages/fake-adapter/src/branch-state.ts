import type { App, Branch, JobsRequest, JobSummary } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
import type { Clock } from "./clock.ts";
import { jobAt } from "./job-progress.ts";
import type { PageTokens } from "./page-token.ts";
import { createPagedList, type PagedList } from "./paged-list.ts";
import type { Push } from "./push.ts";
import { ServiceError } from "./service-error.ts";
import { jobArn } from "./world/arns.ts";
import type { JobPlan } from "./world/job-plan.ts";
import type { WorldBranch, WorldJob } from "./world/world.ts";

/** A branch of the fake service, whose jobs are started and stopped. */
export interface BranchState {
  readonly name: string;
  readonly jobs: PagedList<WorldJob>;
  branch(): Branch;
  job(jobId: string): WorldJob;
  start(request: JobsRequest<"startJob">): JobSummary;
  push(request: Push, plan: JobPlan | undefined): JobSummary;
  stop(jobId: string): JobSummary;
  /** The branch as it is now, to be saved. */
  world(): WorldBranch;
}

export function createBranchState(
  { appId, repository = "" }: App,
  { branch: initial, jobs: initialJobs, nextJobs = [] }: WorldBranch,
  clock: Clock,
  tokens: PageTokens,
): BranchState {
  const jobs = createPagedList(
    `jobs of ${appId} ${initial.branchName}`,
    initialJobs,
    ({ jobId }) => jobId,
    tokens,
  );
  let branch = initial;
  let lastId = initialJobs.map(numberOf).reduce((last, id) => (id > last ? id : last), 0n);
  const plans = [...nextJobs];

  function job(jobId: string): WorldJob {
    const found = jobs.get(jobId);
    if (found === undefined) throw new ServiceError("NotFoundException", `Job ${jobId} not found.`);
    return found;
  }

  function add(
    jobType: JobSummary["jobType"],
    commit: Pick<Push, "commitId" | "commitMessage" | "commitTime">,
    plan: JobPlan | undefined,
  ): JobSummary {
    const startTime = new Date(clock.now());
    lastId += 1n;
    const jobId = String(lastId);
    jobs.put({
      jobArn: jobArn(branch.branchArn, jobId),
      jobId,
      commitId: commit.commitId ?? "HEAD",
      commitMessage: commit.commitMessage ?? "",
      commitTime: commit.commitTime ?? startTime,
      startTime,
      status: "CREATED",
      jobType,
      plan: plan ?? plans.shift() ?? {},
    });
    branch = { ...branch, activeJobId: jobId, totalNumberOfJobs: String(jobs.size()) };
    return jobAt(job(jobId), clock.now()).summary;
  }

  /** The service runs one job of a branch at a time. */
  function refuseIfBusy(): void {
    const isUnderWay = (one: WorldJob) => !isOver(jobAt(one, clock.now()).summary.status);
    if (jobs.all().some(isUnderWay))
      throw new ServiceError(
        "LimitExceededException",
        `The branch ${branch.branchName} already have pending or running jobs.`,
      );
  }

  return {
    name: initial.branchName,
    jobs,
    branch: () => branch,
    job,
    start({ jobType, jobId, commitId, commitMessage, commitTime }) {
      // aws/aws-sdk#121: an app that is connected to a repository takes no uploads.
      if (jobType === "MANUAL" && repository !== "")
        throw new ServiceError("BadRequestException", "The requested jobType MANUAL does not support.");
      const retried = jobType === "RETRY" && jobId !== undefined ? job(jobId) : undefined;
      refuseIfBusy();
      const commit = {
        commitId: commitId ?? retried?.commitId,
        commitMessage: commitMessage ?? retried?.commitMessage,
        commitTime: commitTime ?? retried?.commitTime,
      };
      return add(jobType, commit, undefined);
    },
    push: (request, plan) => add("RELEASE", request, plan),
    stop(jobId) {
      const now = clock.now();
      const { status } = jobAt(job(jobId), now).summary;
      if (isOver(status))
        throw new ServiceError("BadRequestException", `Job ${jobId} is over: its status is ${status}.`);
      if (status !== "CANCELLING") jobs.put({ ...job(jobId), stopTime: new Date(now) });
      return jobAt(job(jobId), now).summary;
    },
    world: () => ({
      branch,
      jobs: jobs.all().map((one) => savedJob(one, clock.now())),
      nextJobs: [...plans],
    }),
  };
}

/** A bigint, because ids may have 255 digits. A world in memory may also have ids that are not numbers. */
function numberOf({ jobId }: WorldJob): bigint {
  return /^\d+$/.test(jobId) ? BigInt(jobId) : 0n;
}

/** A job as it is now, without its plan if it is over. */
function savedJob(job: WorldJob, now: number): WorldJob {
  const { summary, steps } = jobAt(job, now);
  const { plan, stopTime } = job;
  const goesOn = isOver(summary.status) ? {} : { ...(plan && { plan }), ...(stopTime && { stopTime }) };
  return { ...summary, ...(steps.length > 0 ? { steps } : {}), ...goesOn };
}
