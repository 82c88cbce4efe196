import type { CommandDescription, OptionTable } from "../options/option.ts";
import { appOptions } from "./app-and-branch.ts";
import { connectionOptions } from "./connection.ts";
import { outputOptions } from "./output.ts";
import { pagingOptions } from "./paging.ts";

export const branchesDescription = {
  summary: "List the branches of an app: how many jobs each has, and which is the newest",
  usage: "--app-id <id> [options]",
  options: { ...appOptions, ...pagingOptions, ...outputOptions, ...connectionOptions },
  examples: [
    "branches --adapter fake",
    "branches --adapter fake --output text --query branches[].branchName",
    "branches --app-id d2abcdef12345 --output csv",
  ],
} satisfies CommandDescription<OptionTable>;
