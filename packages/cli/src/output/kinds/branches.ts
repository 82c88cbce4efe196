import type { Branch, JobSummary } from "@jobs/contract";
import { jobKind } from "./jobs.ts";
import type { Cell, Column, Kind } from "./kind.ts";

/** A branch, and where it was asked for, its newest job. */
export interface BranchWithJob extends Branch {
  readonly newestJob?: JobSummary;
}

const branchColumn: Column<BranchWithJob> = {
  title: "BRANCH",
  field: "branchName",
  width: [12, 40],
  cell: (branch) => branch.branchName,
};

export const branchKind: Kind<BranchWithJob> = {
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
    branchColumn,
    {
      title: "STAGE",
      field: "stage",
      width: [11, 12],
      from: 40,
      cell: (branch) => branch.stage,
      color: (branch) => (branch.stage === "PRODUCTION" ? "green" : undefined),
    },
    {
      title: "JOBS",
      field: "totalNumberOfJobs",
      width: [4, 7],
      align: "right",
      cell: (branch) => branch.totalNumberOfJobs,
    },
    { title: "NEWEST JOB", field: "activeJobId", width: [10, 12], cell: (branch) => branch.activeJobId },
  ],
};

const jobFields = [
  "jobId",
  "status",
  "jobType",
  "commitId",
  "commitMessage",
  "startTime",
  "endTime",
  "durationSeconds",
] as const;

/** The same with what there is to say of their newest jobs. */
export const newestJobKind: Kind<BranchWithJob> = {
  ...branchKind,
  fields: {
    ...branchKind.fields,
    ...Object.fromEntries(
      jobFields.map((field) => [
        `newestJob.${field}`,
        ({ newestJob }: BranchWithJob): Cell => newestJob && jobKind.fields[field]?.(newestJob),
      ]),
    ),
  },
  columns: (view) => [
    branchColumn,
    ...jobKind.columns(view).map((column): Column<BranchWithJob> => ({
      ...column,
      field: `newestJob.${column.field}`,
      // What the name of a branch takes is missing.
      from: (column.from ?? 0) + 20,
      cell: ({ newestJob }) => (newestJob === undefined ? "" : column.cell(newestJob)),
      color: ({ newestJob }) => newestJob && column.color?.(newestJob),
    })),
  ],
};
