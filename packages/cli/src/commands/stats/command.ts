import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { filterOptions } from "../../command-line/groups/filters.ts";
import { outputOption, outputOptions, resultFormats, withDefault } from "../../command-line/groups/output.ts";
import { pagingOptions } from "../../command-line/groups/paging.ts";
import { either } from "../../output/either.ts";

export const statsCommand = defineCommand({
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
    output: outputOption(resultFormats, either(resultFormats.map(withDefault))),
    query: { ...outputOptions.query, help: "Print what this finds in them" },
    color: outputOptions.color,
    ...connectionOptions,
  },
  notes: [
    "Jobs are counted as they come, thousands of them in little memory. Durations are those of jobs that succeeded, in seconds, exact to a hundredth of a per cent; cancelled jobs do not count in the success rate.",
  ],
  examples: [
    "stats --adapter fake",
    "stats --adapter fake --since 14d --output json",
    "stats --adapter fake --query duration.p90 --output text",
  ],
  run: async ({ options }, terminal) => (await import("./stats.ts")).stats(options, terminal),
});
