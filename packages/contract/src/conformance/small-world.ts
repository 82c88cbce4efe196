import type { App } from "../schema/app.ts";
import type { Branch } from "../schema/branch.ts";
import { jobStatuses, jobTypes, type JobSummary } from "../schema/job-summary.ts";
import type { World, WorldBranch } from "../world.ts";

/** The app all checks ask about. */
export const appId = "dconformance1";

const firstCommit = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

/** One app with branches of these names and numbers of jobs. */
export function smallWorld(
  branches: Readonly<Record<string, number>>,
  failures: World["failures"] = [],
): World {
  return {
    apps: [{ app: app(), branches: Object.entries(branches).map(([name, jobs]) => branchOf(name, jobs)) }],
    failures,
  };
}

/** The jobs of one branch of a world. */
export function jobsOf(world: World, branchName: string): readonly JobSummary[] {
  return world.apps[0]?.branches.find(({ branch }) => branch.branchName === branchName)?.jobs ?? [];
}

function app(): App {
  const time = new Date(firstCommit);
  return {
    appId,
    appArn: `arn:aws:amplify:us-east-1:123456789012:apps/${appId}`,
    name: "conformance",
    description: "",
    repository: "",
    platform: "WEB",
    createTime: time,
    updateTime: time,
    environmentVariables: {},
    defaultDomain: `${appId}.amplifyapp.com`,
    enableBranchAutoBuild: true,
    enableBasicAuth: false,
  };
}

function branchOf(branchName: string, count: number): WorldBranch {
  const time = new Date(firstCommit);
  const branch: Branch = {
    branchArn: `arn:aws:amplify:us-east-1:123456789012:apps/${appId}/branches/${encodeURIComponent(branchName)}`,
    branchName,
    description: "",
    stage: "PRODUCTION",
    displayName: branchName,
    enableNotification: false,
    createTime: time,
    updateTime: time,
    environmentVariables: {},
    enableAutoBuild: true,
    customDomains: [],
    framework: "Web",
    activeJobId: String(count),
    totalNumberOfJobs: String(count),
    enableBasicAuth: false,
    ttl: "5",
    enablePullRequestPreview: false,
  };
  return { branch, jobs: Array.from({ length: count }, (_, index) => job(branch.branchArn, count - index)) };
}

function job(branchArn: string, number: number): JobSummary {
  const status = jobStatuses[number % jobStatuses.length] ?? "SUCCEED";
  const start = firstCommit + number * 3_600_000;
  const over = status === "SUCCEED" || status === "FAILED" || status === "CANCELLED";
  return {
    jobArn: `${branchArn}/jobs/${String(number).padStart(10, "0")}`,
    jobId: String(number),
    commitId: number % 3 === 0 ? "HEAD" : number.toString(16).padStart(40, "0"),
    commitMessage: number % 2 === 0 ? `Job ${number}\n\nWith a second line, 変更 and 🚀` : `Job ${number}`,
    commitTime: new Date(start - 60_000),
    startTime: new Date(start),
    status,
    ...(over ? { endTime: new Date(start + 90_500) } : {}),
    jobType: jobTypes[number % jobTypes.length] ?? "RELEASE",
  };
}
