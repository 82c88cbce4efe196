import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { filterOptions } from "../../command-line/groups/filters.ts";
import { outputOptions } from "../../command-line/groups/output.ts";
import { pagingOptions } from "../../command-line/groups/paging.ts";

const group = "Which jobs";

export const listCommand = defineCommand({
  summary: "List the jobs of a branch, newest first",
  usage: "--app-id <id> --branch-name <name> [options]",
  options: {
    ...branchOptions,
    ...filterOptions,
    limit: {
      kind: "value",
      group,
      short: "n",
      value: "<n>",
      help: "Show this many of those, then stop reading and say how to go on (default: 20 in a table on a terminal, else all)",
      notWith: ["latest", "last-success"],
      schema: (from) => from.count(0),
    },
    latest: { kind: "flag", group, help: "Show the newest of those, or end with status 1" },
    "last-success": {
      kind: "flag",
      group,
      help: "Show the newest that succeeded, or end with status 1",
    },
    ...pagingOptions,
    watch: {
      kind: "flag",
      group: "How to show it",
      help: "Keep the newest of those up to date until Ctrl-C: in place on a terminal, else a line for each change of state, as text or ndjson",
      notWith: [
        "starting-token",
        "page-size",
        "max-results",
        "next-token",
        "no-paginate",
        "query",
        "columns",
        "no-truncate",
      ],
      because: "shows the newest jobs",
    },
    ...outputOptions,
    ...connectionOptions,
  },
  notes: [
    "Amplify lists the newest job first. --limit, --latest, --last-success and --since stop reading as soon as they can, and rely on that.",
    "A time without a zone is in your time zone (TZ). On a terminal times are shown as so long ago, everywhere else in UTC.",
  ],
  examples: [
    "list --adapter fake --limit 5",
    "list --adapter fake --status failed,cancelled --since 7d",
    "list --adapter fake --latest --output text --query status",
    "list --adapter fake --last-success --known-commit --output text --query commitId",
    "list --adapter fake --columns job,status,started,took --output tsv",
    "list --watch --limit 10",
    "list --adapter fake --running-for 30m --output ndjson --query jobId",
    "list --app-id d2abcdef12345 --branch-name feature/login --profile work",
  ],
  run: async (line, terminal) => (await import("./list.ts")).list(line, terminal),
});
