import { branchSchema, operations } from "@jobs/contract";
import * as z from "zod";
import { branchArn } from "./arns.ts";
import { completeJob, jobSchema, planSchema } from "./job.ts";
import { someTime, time } from "./time.ts";
import { unique } from "./unique.ts";
import type { WorldBranch } from "./world.ts";

export const branchOfWorldSchema = z.strictObject({
  branch: branchSchema.extend({
    branchArn: z.string().optional(),
    branchName: operations.listJobs.request.shape.branchName,
    displayName: z.string().optional(),
    stage: branchSchema.shape.stage.default("PRODUCTION"),
    createTime: time.default(someTime),
    updateTime: time.default(someTime),
    activeJobId: z.string().optional(),
    totalNumberOfJobs: z.string().optional(),
  }),
  /** Newest first. */
  jobs: z
    .array(jobSchema)
    .check(unique((job) => job.jobId))
    .default([]),
  nextJobs: z.array(planSchema).optional(),
});

/** Members that the API promises for every branch. */
const promised = {
  description: "",
  framework: "Web",
  ttl: "5",
  environmentVariables: {},
  customDomains: [],
  enableNotification: false,
  enableAutoBuild: true,
  enableBasicAuth: false,
  enablePullRequestPreview: false,
};

/** Makes up the members that a branch does not have. */
export function completeBranch(
  { branch, jobs, nextJobs }: z.infer<typeof branchOfWorldSchema>,
  arnOfApp: string,
): WorldBranch {
  const arn = branch.branchArn ?? branchArn(arnOfApp, branch.branchName);
  return {
    branch: {
      ...promised,
      ...branch,
      branchArn: arn,
      displayName: branch.displayName ?? branch.branchName,
      activeJobId: branch.activeJobId ?? jobs[0]?.jobId ?? "",
      totalNumberOfJobs: branch.totalNumberOfJobs ?? String(jobs.length),
    },
    jobs: jobs.map((job) => completeJob(job, arn)),
    ...(nextJobs && { nextJobs }),
  };
}
