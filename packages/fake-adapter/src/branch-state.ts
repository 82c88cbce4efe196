import type { Branch, JobSummary } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
import type { Clock } from "./clock.ts";
import { jobAt } from "./job-progress.ts";
import type { PageTokens } from "./page-token.ts";
import { createPagedList, type PagedList } from "./paged-list.ts";
import type { Requests } from "./requests.ts";
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
  start(request: Requests["startJob"], plan: JobPlan | undefined): JobSummary;
  stop(jobId: string): JobSummary;
  /** As it is now, to be saved. */
  world(): WorldBranch;
}

export function createBranchState(
  appId: string,
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
  let lastId = initialJobs.reduce((last, { jobId }) => Math.max(last, Number(jobId) || 0), 0);
  const plans = [...nextJobs];

  function job(jobId: string): WorldJob {
    const found = jobs.get(jobId);
    if (found === undefined) throw new ServiceError("NotFoundException", `Job ${jobId} not found.`);
    return found;
  }

  return {
    name: initial.branchName,
    jobs,
    branch: () => branch,
    job,
    start(request, plan) {
      const retried = request.jobType === "RETRY" && request.jobId ? job(request.jobId) : undefined;
      const startTime = new Date(clock.now());
      lastId += 1;
      const jobId = String(lastId);
      jobs.put({
        jobArn: jobArn(branch.branchArn, jobId),
        jobId,
        commitId: request.commitId ?? retried?.commitId ?? "HEAD",
        commitMessage: request.commitMessage ?? retried?.commitMessage ?? "",
        commitTime: request.commitTime ?? retried?.commitTime ?? startTime,
        startTime,
        status: "CREATED",
        jobType: request.jobType,
        plan: plan ?? plans.shift() ?? {},
      });
      branch = { ...branch, activeJobId: jobId, totalNumberOfJobs: String(jobs.size()) };
      return jobAt(job(jobId), clock.now()).summary;
    },
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

/** A job that is over needs no plan any more. */
function savedJob(job: WorldJob, now: number): WorldJob {
  const { summary, steps } = jobAt(job, now);
  const { plan, stopTime } = job;
  const goesOn = isOver(summary.status) ? {} : { ...(plan && { plan }), ...(stopTime && { stopTime }) };
  return { ...summary, ...(steps.length > 0 ? { steps } : {}), ...goesOn };
}
