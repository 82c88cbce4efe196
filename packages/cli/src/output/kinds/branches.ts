import type { Branch } from "@jobs/contract";
import type { Kind } from "./kind.ts";
import { whenColumns } from "./when.ts";

export const branchKind: Kind<Branch> = {
  operation: "ListBranches",
  resultKey: "branches",
  noun: "branches",
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
  columns: (view) => [
    { title: "JOBS", width: [4, 7], cell: (branch) => branch.totalNumberOfJobs },
    { title: "NEWEST", width: [6, 12], from: 48, cell: (branch) => branch.activeJobId },
    {
      title: "STAGE",
      width: [5, 12],
      from: 56,
      cell: (branch) => branch.stage,
      color: (branch) => (branch.stage === "PRODUCTION" ? "green" : undefined),
    },
    ...whenColumns<Branch>("UPDATED", view, (branch) => branch.updateTime),
    { title: "BRANCH", width: [10, Infinity], cell: (branch) => branch.branchName },
  ],
};
