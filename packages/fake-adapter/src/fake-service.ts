import type { App, JobStep, JobSummary } from "@jobs/contract";
import { createBranchState, type BranchState } from "./branch-state.ts";
import type { Clock } from "./clock.ts";
import { createProgress } from "./job-progress.ts";
import { logPath, readLogPath } from "./logs/log-path.ts";
import { stepLog } from "./logs/step-log.ts";
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
  /** How fast jobs run that have a plan: with 60 what takes a minute is over in a second. Default 1. */
  readonly speed?: number | undefined;
  /** Milliseconds of that clock until a page token expires. Default: never. */
  readonly tokenLifetime?: number | undefined;
}

/** The service behind both the fake client and the fake server. */
export interface FakeService {
  /** In their responses a made-up log is named by its path here. */
  readonly operations: ServiceOperations;
  /**
   * The log at a path.
   *
   * @throws {ServiceError} if there is no such step, or if it is not over.
   */
  log(path: string): string;
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
  { clock = Date, speed = 1, tokenLifetime }: ServiceOptions = {},
): FakeService {
  const tokens = createPageTokens(clock, tokenLifetime);
  const progress = createProgress(clock, speed);
  const states = world.apps.map(({ app, branches }): AppState => {
    const held = branches.map((one) => createBranchState(app, one, progress, tokens));
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
        jobSummaries: items.map((job) => progress.of(job).summary),
        ...tokenOf(nextToken),
      };
    },
    getJob(request) {
      const { summary, steps } = progress.of(branchOf(request).job(request.jobId));
      // A step that goes on has none yet.
      const withLog = (step: JobStep) =>
        step.endTime === undefined || step.logUrl !== undefined
          ? step
          : { ...step, logUrl: logPath({ ...request, stepName: step.stepName }) };
      return { job: { summary, steps: steps.map(withLog) } };
    },
    startJob: (request) => ({ jobSummary: branchOf(request).start(request) }),
    stopJob: (request) => ({ jobSummary: branchOf(request).stop(request.jobId) }),
  };

  function log(path: string): string {
    const place = found(readLogPath(path), path);
    const { summary, steps } = progress.of(branchOf(place).job(place.jobId));
    const isMeant = ({ stepName, endTime }: JobStep) => stepName === place.stepName && endTime !== undefined;
    return stepLog(summary, found(steps.find(isMeant), `The log of step ${place.stepName}`));
  }

  return {
    log,
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
