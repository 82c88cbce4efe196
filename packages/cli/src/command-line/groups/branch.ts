import type { OptionsOf, OptionTable } from "../option.ts";

const group = "What to read";

export const appOptions = {
  "app-id": {
    kind: "value",
    group,
    value: "<id>",
    names: "apps",
    env: "AWS_APP_ID",
    help: "The app (default: AWS_APP_ID, which Amplify's builds set)",
    schema: (from) => from.appId,
  },
} satisfies OptionTable;

export const branchOptions = {
  ...appOptions,
  "branch-name": {
    kind: "value",
    group,
    value: "<name>",
    names: "branches",
    env: "AWS_BRANCH",
    help: "The branch (default: AWS_BRANCH)",
    schema: (from) => from.branchName,
  },
} satisfies OptionTable;

export type BranchOptions = OptionsOf<typeof branchOptions>;
