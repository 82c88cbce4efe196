import type { App } from "@jobs/contract";
import { createDemoJobs } from "./demo-jobs.ts";
import { appArn, branchArn } from "../world/arns.ts";
import type { World, WorldApp, WorldBranch } from "../world/world.ts";

/** The branch that examples use, with 137 jobs in every status and of every type. */
export const demoBranch = { appId: "d1shop4x8k2qz", branchName: "main" } as const;

/** The only branch of the demo world on which a job can be started: the others have one under way. */
export const idleBranch = { appId: "d3lab5t6v1rj", branchName: "idle" } as const;

const created = new Date(Date.UTC(2025, 7, 31, 12));

/** Three apps with ten branches: one with 137 jobs, one with 1,204, one with none, one with a slash in its name. */
export function createDemoWorld(): World {
  return {
    apps: [
      demoApp("d1shop4x8k2qz", "shop", {
        main: 137,
        develop: 64,
        "feature/checkout-redesign": 23,
        "release-2026.1": 5,
      }),
      demoApp("d2docs7m3n9pw", "docs", { main: 1204, preview: 38 }),
      demoApp("d3lab5t6v1rj", "lab", { main: 12, experiments: 51, "pr-42": 1, idle: 0 }),
    ],
  };
}

function demoApp(appId: string, name: string, branches: Readonly<Record<string, number>>): WorldApp {
  const app: App = {
    appId,
    appArn: appArn(appId),
    name,
    description: "",
    repository: `https://git.example/acme/${name}`,
    platform: "WEB",
    createTime: created,
    updateTime: created,
    environmentVariables: {},
    defaultDomain: `${appId}.amplifyapp.com`,
    enableBranchAutoBuild: true,
    enableBasicAuth: false,
    productionBranch: { branchName: "main", status: "SUCCEED", lastDeployTime: created },
  };
  return { app, branches: Object.entries(branches).map(([branch, jobs]) => demoBranchOf(app, branch, jobs)) };
}

function demoBranchOf(app: App, branchName: string, count: number): WorldBranch {
  const arn = branchArn(app.appArn, branchName);
  return {
    branch: {
      branchArn: arn,
      branchName,
      description: "",
      stage: branchName === "main" ? "PRODUCTION" : "DEVELOPMENT",
      displayName: branchName.replaceAll("/", "-"),
      enableNotification: false,
      createTime: created,
      updateTime: created,
      environmentVariables: {},
      enableAutoBuild: true,
      customDomains: [],
      framework: "Web",
      activeJobId: count > 0 ? String(count) : "",
      totalNumberOfJobs: String(count),
      enableBasicAuth: false,
      ttl: "5",
      enablePullRequestPreview: false,
    },
    jobs: createDemoJobs(arn, count),
  };
}
