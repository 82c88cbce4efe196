import type { Branch } from "@jobs/contract";
import type { Kind } from "./kind.ts";

export const branchKind: Kind<Branch> = {
  operation: "ListBranches",
  resultKey: "branches",
  noun: "branches",
  arnOf: (branch) => branch.branchArn,
  fields: {
    branchName: (branch) => branch.branchName,
    displayName: (branch) => branch.displayName,
    stage: (branch) => branch.stage,
    activeJobId: (branch) => branch.activeJobId,
    totalNumberOfJobs: (branch) => branch.totalNumberOfJobs,
    framework: (branch) => branch.framework,
    description: (branch) => branch.description,
    createTime: (branch) => branch.createTime,
    updateTime: (branch) => branch.updateTime,
    branchArn: (branch) => branch.branchArn,
  },
  columns: () => [
    { title: "BRANCH", width: [12, 40], cell: (branch) => branch.branchName },
    {
      title: "STAGE",
      width: [11, 12],
      from: 40,
      cell: (branch) => branch.stage,
      color: (branch) => (branch.stage === "PRODUCTION" ? "green" : undefined),
    },
    { title: "JOBS", width: [4, 7], align: "right", cell: (branch) => branch.totalNumberOfJobs },
    { title: "NEWEST JOB", width: [10, 12], cell: (branch) => branch.activeJobId },
  ],
};
