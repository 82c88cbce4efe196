import type { CommandDescription, OptionTable } from "../options/option.ts";
import { connectionOptions } from "./connection.ts";
import { outputOptions } from "./output.ts";
import { pagingOptions } from "./paging.ts";

export const appsDescription = {
  summary: "List the apps of the account in one region, and how their production branch is",
  usage: "[options]",
  options: {
    ...pagingOptions,
    "page-size": {
      ...pagingOptions["page-size"],
      help: "Ask for this many a request, 100 at most",
      schema: (from) => from.appPageSize,
    },
    "max-results": { ...pagingOptions["max-results"], schema: (from) => from.appPageSize },
    ...outputOptions,
    ...connectionOptions,
  },
  examples: [
    "apps --adapter fake",
    "apps --adapter fake --output text --query apps[?name=='shop'].appId",
    "apps --region eu-west-1 --profile work",
  ],
} satisfies CommandDescription<OptionTable>;
