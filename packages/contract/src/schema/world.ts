import { z } from "zod";
import { jobPhases, jobStepNames } from "../job-plan.ts";
import { serviceErrors } from "../service-error.ts";
import { appSchema } from "./app.ts";
import { branchSchema } from "./branch.ts";
import { expected } from "./expected.ts";
import { jobStepSchema } from "./job-step.ts";
import { jobSummarySchema } from "./job-summary.ts";
import { appIdSchema, branchNameSchema, jobIdSchema } from "./request-members.ts";

/** A time as JSON carries it. */
const time = z.iso
  .datetime({ offset: true, error: expected('a time such as "2026-01-02T03:04:05.678Z"') })
  .transform((text) => new Date(text));

const seconds = z.number({ error: expected("a number of seconds") }).min(0, {
  error: expected("a number of seconds"),
});

const planSchema = z.strictObject({
  failsAt: z.enum(jobStepNames).optional(),
  statusReason: z.string().max(1000).optional(),
  stuckIn: z.enum(jobPhases).optional(),
  seconds: z.partialRecord(z.enum([...jobPhases, "CANCELLING"]), seconds).optional(),
});

const jobSchema = jobSummarySchema.extend({
  jobId: jobIdSchema,
  commitTime: time,
  startTime: time,
  endTime: time.optional(),
  steps: z.array(jobStepSchema.extend({ startTime: time, endTime: time.optional() })).optional(),
  plan: planSchema.optional(),
  stopTime: time.optional(),
});

const branchOfWorldSchema = z.strictObject({
  branch: branchSchema.extend({ branchName: branchNameSchema, createTime: time, updateTime: time }),
  jobs: z.array(jobSchema).check(unique((job) => job.jobId)),
  nextJobs: z.array(planSchema).optional(),
});

const appOfWorldSchema = z.strictObject({
  app: appSchema.extend({
    appId: appIdSchema,
    createTime: time,
    updateTime: time,
    productionBranch: appSchema.shape.productionBranch
      .unwrap()
      .extend({ lastDeployTime: time.optional() })
      .optional(),
  }),
  branches: z.array(branchOfWorldSchema).check(unique(({ branch }) => branch.branchName)),
});

const failureSchema = z.strictObject({
  operation: z.enum(["ListApps", "ListBranches", "ListJobs", "GetJob"]),
  request: z.int().min(1),
  // The keys of an object are typed as any text.
  error: z.enum(Object.keys(serviceErrors) as (keyof typeof serviceErrors)[]),
  message: z.string().optional(),
});

/** A world as JSON: times are text, everything else is as in `World`. */
export const worldSchema = z.strictObject({
  apps: z.array(appOfWorldSchema).check(unique(({ app }) => app.appId)),
  failures: z.array(failureSchema).optional(),
});

/** Two items of one key could not be told apart: only one of them would ever be found. */
function unique<Item>(keyOf: (item: Item) => string) {
  return z.superRefine<Item[]>((items, context) => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const key = keyOf(item);
      if (seen.has(key))
        context.addIssue({ code: "custom", path: [index], message: `${JSON.stringify(key)} is there twice` });
      seen.add(key);
    }
  });
}
