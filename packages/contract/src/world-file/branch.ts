import { z } from "zod";
import { branchSchema } from "../schema/branch.ts";
import { branchNameSchema } from "../schema/request-members.ts";
import type { WorldBranch } from "../world.ts";
import { completeJob, jobSchema, planSchema } from "./job.ts";
import { someTime, time } from "./time.ts";
import { unique } from "./unique.ts";

export const branchOfWorldSchema = z.strictObject({
  branch: branchSchema.extend({
    branchArn: z.string().optional(),
    branchName: branchNameSchema,
    displayName: z.string().optional(),
    stage: branchSchema.shape.stage.default("PRODUCTION"),
    createTime: time.default(someTime),
    updateTime: time.default(someTime),
    activeJobId: z.string().optional(),
    totalNumberOfJobs: z.string().optional(),
  }),
  /** Newest first. */
  jobs: z.array(jobSchema).check(unique((job) => job.jobId)),
  nextJobs: z.array(planSchema).optional(),
});

/** Members that the API promises of every branch, whatever it is like. */
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

/** Makes up what a branch does not say of itself. */
export function completeBranch(
  { branch, jobs, nextJobs }: z.infer<typeof branchOfWorldSchema>,
  appArn: string,
): WorldBranch {
  const branchArn = branch.branchArn ?? `${appArn}/branches/${encodeURIComponent(branch.branchName)}`;
  return {
    branch: {
      ...promised,
      ...branch,
      branchArn,
      displayName: branch.displayName ?? branch.branchName,
      activeJobId: branch.activeJobId ?? jobs[0]?.jobId ?? "",
      totalNumberOfJobs: branch.totalNumberOfJobs ?? String(jobs.length),
    },
    jobs: jobs.map((job) => completeJob(job, branchArn)),
    ...(nextJobs && { nextJobs }),
  };
}
