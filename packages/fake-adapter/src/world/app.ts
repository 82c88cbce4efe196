import { appSchema, operations } from "@jobs/contract";
import * as z from "zod";
import { appArn } from "./arns.ts";
import { branchOfWorldSchema, completeBranch } from "./branch.ts";
import { someTime, time } from "./time.ts";
import { unique } from "./unique.ts";
import type { WorldApp } from "./world.ts";

export const appOfWorldSchema = z.strictObject({
  app: appSchema.extend({
    appId: operations.listBranches.request.shape.appId,
    appArn: z.string().optional(),
    name: z.string().optional(),
    platform: appSchema.shape.platform.default("WEB"),
    createTime: time.default(someTime),
    updateTime: time.default(someTime),
    defaultDomain: z.string().optional(),
    productionBranch: appSchema.shape.productionBranch
      .unwrap()
      .extend({ lastDeployTime: time.optional() })
      .optional(),
  }),
  branches: z
    .array(branchOfWorldSchema)
    .check(unique(({ branch }) => branch.branchName))
    .default([]),
});

/** Members that the API promises for every app. */
const promised = {
  description: "",
  environmentVariables: {},
  enableBranchAutoBuild: true,
  enableBasicAuth: false,
};

/** Makes up the members that an app does not have. */
export function completeApp({ app, branches }: z.infer<typeof appOfWorldSchema>): WorldApp {
  const arn = app.appArn ?? appArn(app.appId);
  return {
    app: {
      ...promised,
      ...app,
      appArn: arn,
      name: app.name ?? app.appId,
      repository: app.repository ?? `https://git.example/${app.appId}`,
      defaultDomain: app.defaultDomain ?? `${app.appId}.amplifyapp.com`,
    },
    branches: branches.map((branch) => completeBranch(branch, arn)),
  };
}
