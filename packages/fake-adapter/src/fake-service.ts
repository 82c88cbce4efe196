import {
  summaryOf,
  type App,
  type Branch,
  type GetJobRequest,
  type Job,
  type JobSummary,
  type ListAppsRequest,
  type ListBranchesRequest,
  type ListJobsRequest,
  type World,
  type WorldFailure,
  type WorldJob,
} from "@jobs/contract";
import { createPagedList, type PagedList } from "./paged-list.ts";
import { ServiceFault } from "./service-fault.ts";

/** The remote that the fake client and the fake server have in common. Throws a `ServiceFault` for an error answer. */
export interface FakeService {
  listApps(request: ListAppsRequest): { apps: readonly App[]; nextToken?: string };
  listBranches(request: ListBranchesRequest): { branches: readonly Branch[]; nextToken?: string };
  listJobs(request: ListJobsRequest): { jobSummaries: readonly JobSummary[]; nextToken?: string };
  getJob(request: GetJobRequest): { job: Job };
}

export function createFakeService(world: World): FakeService {
  const apps = createPagedList(
    "apps",
    world.apps.map(({ app }) => app),
    (app) => app.appId,
  );
  const branches = new Map<string, PagedList<Branch>>();
  const jobs = new Map<string, Map<string, PagedList<WorldJob>>>();
  for (const { app, branches: held } of world.apps) {
    const branchesOfApp = held.map(({ branch }) => branch);
    branches.set(
      app.appId,
      createPagedList(`branches of ${app.appId}`, branchesOfApp, (branch) => branch.branchName),
    );
    const lists = held.map(({ branch, jobs: list }) => {
      const name = `jobs of ${app.appId} ${branch.branchName}`;
      return [branch.branchName, createPagedList(name, list, (job) => job.jobId)] as const;
    });
    jobs.set(app.appId, new Map(lists));
  }
  const failIfPlanned = createFailures(world.failures ?? []);

  function jobsOf({ appId, branchName }: { appId: string; branchName: string }): PagedList<WorldJob> {
    return found(found(jobs.get(appId), `App ${appId}`).get(branchName), `Branch ${branchName}`);
  }

  return {
    listApps(request) {
      failIfPlanned("ListApps");
      const { items, nextToken } = apps.page(request);
      return { apps: items, ...tokenOf(nextToken) };
    },
    listBranches(request) {
      failIfPlanned("ListBranches");
      const { items, nextToken } = found(branches.get(request.appId), `App ${request.appId}`).page(request);
      return { branches: items, ...tokenOf(nextToken) };
    },
    listJobs(request) {
      failIfPlanned("ListJobs");
      const { items, nextToken } = jobsOf(request).page(request);
      return { jobSummaries: items.map(summaryOf), ...tokenOf(nextToken) };
    },
    getJob(request) {
      failIfPlanned("GetJob");
      const job = found(jobsOf(request).get(request.jobId), `Job ${request.jobId}`);
      return { job: { summary: summaryOf(job), steps: [...(job.steps ?? [])] } };
    },
  };
}

function tokenOf(nextToken: string | undefined): { nextToken?: string } {
  return nextToken === undefined ? {} : { nextToken };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ServiceFault("NotFoundException", `${what} not found.`);
  return value;
}

/** Counts the requests of each operation and throws where a failure is planned. */
function createFailures(failures: readonly WorldFailure[]): (operation: WorldFailure["operation"]) => void {
  const counts = { ListApps: 0, ListBranches: 0, ListJobs: 0, GetJob: 0 };
  return (operation) => {
    const request = (counts[operation] += 1);
    const failure = failures.find((one) => one.operation === operation && one.request === request);
    if (failure)
      throw new ServiceFault(
        failure.error,
        failure.message ?? `${failure.error} was planned for this request.`,
      );
  };
}
