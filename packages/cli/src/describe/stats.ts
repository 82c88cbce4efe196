import type { CommandDescription, OptionTable } from "../options/option.ts";
import { branchOptions } from "./app-and-branch.ts";
import { connectionOptions } from "./connection.ts";
import { filterOptions } from "./list.ts";
import { outputOptions } from "./output.ts";
import { pagingOptions } from "./paging.ts";

export const statsFormats = ["table", "json", "yaml", "text"] as const;

export const statsDescription = {
  summary: "Count the jobs of a branch: how many succeed, how long they take, which are slowest",
  usage: "--app-id <id> --branch-name <name> [options]",
  options: {
    ...branchOptions,
    ...filterOptions,
    "max-items": {
      ...pagingOptions["max-items"],
      help: "Count the newest of this many, before any filter (default: all)",
    },
    "page-size": pagingOptions["page-size"],
    output: {
      ...outputOptions.output,
      words: statsFormats,
      help: "table (default on a terminal), json (default in a pipe), yaml or text",
      schema: (from) => from.oneOf(...statsFormats),
    },
    query: { ...outputOptions.query, help: "Print what this finds in them" },
    color: outputOptions.color,
    ...connectionOptions,
  },
  notes: [
    "Jobs are counted as they come, thousands of them in little memory. Durations are those of jobs that succeeded, in seconds, exact to a hundredth of a per cent; cancelled jobs do not count in the success rate.",
  ],
  examples: [
    "stats --adapter fake",
    "stats --adapter fake --since 2025-09-15 --output json",
    "stats --adapter fake --query duration.p90 --output text",
  ],
} satisfies CommandDescription<OptionTable>;
