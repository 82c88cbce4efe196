import type { App, JobSummary } from "@jobs/contract";
import { createBranchState, type BranchState } from "./branch-state.ts";
import type { Clock } from "./clock.ts";
import { jobAt } from "./job-progress.ts";
import { createPageTokens } from "./page-token.ts";
import { createPagedList, type PagedList } from "./paged-list.ts";
import { withPlannedErrors } from "./planned-errors.ts";
import type { Push } from "./push.ts";
import { ServiceError } from "./service-error.ts";
import type { ServiceOperations } from "./service-operations.ts";
import type { JobPlan } from "./world/job-plan.ts";
import type { World } from "./world/world.ts";

export interface ServiceOptions {
  /** What time it is there: jobs that are started follow it. Default: the real time. */
  readonly clock?: Clock | undefined;
  /** Milliseconds of that clock until a page token expires. Default: never. */
  readonly tokenLifetime?: number | undefined;
}

/** The service behind both the fake client and the fake server. */
export interface FakeService {
  readonly operations: ServiceOperations;
  /** Starts a job as a push to the repository does. */
  push(request: Push, plan: JobPlan | undefined): JobSummary;
  /** The world as it is now. */
  world(): World;
}

interface AppState {
  readonly app: App;
  readonly branches: PagedList<BranchState>;
}

export function createFakeService(
  world: World,
  { clock = Date, tokenLifetime }: ServiceOptions = {},
): FakeService {
  const tokens = createPageTokens(clock, tokenLifetime);
  const states = world.apps.map(({ app, branches }): AppState => {
    const held = branches.map((one) => createBranchState(app, one, clock, tokens));
    const list = createPagedList(`branches of ${app.appId}`, held, (branch) => branch.name, tokens);
    return { app, branches: list };
  });
  const apps = createPagedList("apps", states, ({ app }) => app.appId, tokens);

  const appOf = ({ appId }: { appId: string }) => found(apps.get(appId), `App ${appId}`);
  const branchOf = (request: { appId: string; branchName: string }) =>
    found(appOf(request).branches.get(request.branchName), `Branch ${request.branchName}`);

  const operations: ServiceOperations = {
    listApps(request) {
      const { items, nextToken } = apps.page(request);
      return { apps: items.map(({ app }) => app), ...tokenOf(nextToken) };
    },
    listBranches(request) {
      const { items, nextToken } = appOf(request).branches.page(request);
      return { branches: items.map(({ branch }) => branch()), ...tokenOf(nextToken) };
    },
    listJobs(request) {
      const { items, nextToken } = branchOf(request).jobs.page(request);
      return {
        jobSummaries: items.map((job) => jobAt(job, clock.now()).summary),
        ...tokenOf(nextToken),
      };
    },
    getJob(request) {
      return { job: jobAt(branchOf(request).job(request.jobId), clock.now()) };
    },
    startJob: (request) => ({ jobSummary: branchOf(request).start(request) }),
    stopJob: (request) => ({ jobSummary: branchOf(request).stop(request.jobId) }),
  };

  return {
    operations: withPlannedErrors(operations, world.failures ?? []),
    push: (request, plan) => branchOf(request).push(request, plan),
    world: () => ({
      ...world,
      apps: states.map(({ app, branches }) => ({
        app,
        branches: branches.all().map((branch) => branch.world()),
      })),
    }),
  };
}

function tokenOf(nextToken: string | undefined): { nextToken?: string } {
  return nextToken === undefined ? {} : { nextToken };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ServiceError("NotFoundException", `${what} not found.`);
  return value;
}
