import type { JobStep } from "../schema/job-step.ts";
import type { JobSummary } from "../schema/job-summary.ts";
import { isOver, jobStatuses, jobTypes } from "../words.ts";
import type { World, WorldApp, WorldBranch, WorldJob } from "./world.ts";

/** The app that all checks ask about. */
export const appId = "dconformance1";

const firstCommit = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const times = { createTime: new Date(firstCommit), updateTime: new Date(firstCommit) };

/** `apps` apps: the first has branches with these names and numbers of jobs, the others have none. */
export function smallWorld(
  branches: Readonly<Record<string, number>>,
  failures: World["failures"] = [],
  apps = 1,
): World {
  const held = Object.entries(branches).map(([branchName, jobs]) => branchOf(branchName, jobs));
  const others = Array.from({ length: apps - 1 }, (_, index) => appOf(`dother${index}`, []));
  return { apps: [appOf(appId, held), ...others], failures };
}

/** The jobs of a branch in a world, as `listJobs` returns them. */
export function jobsOf(world: World, branchName: string): readonly JobSummary[] {
  return worldJobs(world, branchName).map((listed) => {
    const { steps: _steps, ...summary } = listed;
    return summary;
  });
}

/** The steps of a job in a world. */
export function stepsOf(world: World, branchName: string, jobId: string): readonly JobStep[] {
  return worldJobs(world, branchName).find((one) => one.jobId === jobId)?.steps ?? [];
}

function worldJobs(world: World, branchName: string): readonly WorldJob[] {
  return world.apps[0]?.branches.find(({ branch }) => branch.branchName === branchName)?.jobs ?? [];
}

function appOf(id: string, branches: readonly WorldBranch[]): WorldApp {
  const app = {
    appId: id,
    appArn: `arn:${id}`,
    name: id,
    description: "",
    repository: "https://git.example/conformance",
    platform: "WEB",
    defaultDomain: `${id}.example`,
    ...times,
  };
  return { app, branches };
}

function branchOf(branchName: string, jobs: number): WorldBranch {
  const branch = {
    branchArn: `arn:${branchName}`,
    branchName,
    displayName: branchName,
    description: "",
    stage: "PRODUCTION",
    framework: "Web",
    activeJobId: jobs > 0 ? String(jobs) : "",
    totalNumberOfJobs: String(jobs),
    ...times,
  };
  return { branch, jobs: Array.from({ length: jobs }, (_, index) => job(branchName, jobs - index)) };
}

function job(branchName: string, number: number): WorldJob {
  const status = jobStatuses[number % jobStatuses.length] ?? "SUCCEED";
  const start = firstCommit + number * 3_600_000;
  return {
    jobArn: `arn:${branchName}:${number}`,
    jobId: String(number),
    commitId: number % 3 === 0 ? "HEAD" : number.toString(16).padStart(40, "0"),
    commitMessage: number % 2 === 0 ? `Job ${number}\n\nWith a second line, 変更 and 🚀` : `Job ${number}`,
    commitTime: new Date(start - 60_000),
    startTime: new Date(start),
    status,
    ...(isOver(status) ? { endTime: new Date(start + 90_500) } : {}),
    jobType: jobTypes[number % jobTypes.length] ?? "RELEASE",
    steps: stepsUpTo(status, start),
  };
}

/** A job that has not begun has no steps. The last step of any other has the status of the job. */
function stepsUpTo(status: string, start: number): JobStep[] {
  if (status === "CREATED" || status === "PENDING" || status === "PROVISIONING") return [];
  const build = { stepName: "BUILD", startTime: new Date(start + 20_000), status: "SUCCEED" };
  const deploy = { stepName: "DEPLOY", startTime: new Date(start + 60_000), status };
  if (status === "RUNNING" || status === "CANCELLING") return [{ ...build, status }];
  return [
    { ...build, endTime: new Date(start + 60_000), screenshots: { phone: "https://pictures.example/1.png" } },
    {
      ...deploy,
      endTime: new Date(start + 90_500),
      ...(status === "FAILED"
        ? { statusReason: "No space left\non device", logUrl: "https://logs.example/deploy.txt" }
        : {}),
    },
  ];
}
