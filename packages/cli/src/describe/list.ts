import type { CommandDescription, OptionTable } from "../options/option.ts";
import { branchOptions } from "./app-and-branch.ts";
import { connectionOptions } from "./connection.ts";
import { outputOptions } from "./output.ts";
import { pagingOptions } from "./paging.ts";

const group = "Which jobs";

// Repeated from the contract, which --help does not wait for; a test holds them together.
export const statuses = [
  "CREATED",
  "PENDING",
  "PROVISIONING",
  "RUNNING",
  "CANCELLING",
  "SUCCEED",
  "FAILED",
  "CANCELLED",
] as const;
export const types = ["RELEASE", "RETRY", "MANUAL", "WEB_HOOK"] as const;

/** Which jobs of a list are meant. */
export const filterOptions = {
  status: {
    group,
    value: "<list>",
    words: statuses,
    help: "In one of these states: FAILED,CANCELLED",
    schema: (from) => from.someOf(...statuses),
  },
  type: {
    group,
    value: "<list>",
    words: types,
    help: "Started so: RELEASE, RETRY, MANUAL, WEB_HOOK",
    schema: (from) => from.someOf(...types),
  },
  commit: {
    group,
    value: "<id>",
    help: "Of this commit: its first 4 or more digits, or HEAD",
    schema: (from) => from.commit,
  },
  "known-commit": {
    group,
    help: "Of a commit that is known, not HEAD",
    schema: (from) => from.flag,
  },
  since: {
    group,
    value: "<time>",
    help: "Started then or later: 2026-01-31, 2026-01-31T09:30, 2h or 7d ago; nothing older is read",
    schema: (from) => from.moment,
  },
  until: { group, value: "<time>", help: "Started before then", schema: (from) => from.moment },
  "running-for": {
    group,
    value: "<time>",
    help: "Not over, and started so long ago or longer: 30m",
    schema: (from) => from.duration,
  },
} satisfies OptionTable;

export const listDescription = {
  summary: "List the jobs of a branch, newest first",
  usage: "--app-id <id> --branch-name <name> [options]",
  options: {
    ...branchOptions,
    ...filterOptions,
    limit: {
      group,
      value: "<n>",
      help: "Show this many of those, then stop reading and say how to go on",
      schema: (from) => from.count(0),
    },
    latest: { group, help: "Show the newest of those, or end with status 1", schema: (from) => from.flag },
    "last-success": {
      group,
      help: "Show the newest of those that succeeded, or end with status 1",
      schema: (from) => from.flag,
    },
    ...pagingOptions,
    watch: {
      group: "How to show it",
      help: "Keep the newest of those up to date until Ctrl-C: in place on a terminal, else a line for each change of state, as text or ndjson",
      schema: (from) => from.flag,
    },
    ...outputOptions,
    ...connectionOptions,
  },
  notes: [
    "Amplify lists the newest job first. --limit, --latest, --last-success and --since stop reading as soon as they can, and rely on that.",
    "Times are shown in your zone (TZ) on a terminal, and in UTC everywhere else.",
  ],
  examples: [
    "list --adapter fake --limit 5",
    "list --adapter fake --status failed,cancelled --since 2025-09-20",
    "list --adapter fake --latest --output text --query status",
    "list --adapter fake --last-success --known-commit --output text --query commitId",
    "list --watch --limit 10",
    "list --adapter fake --running-for 30m --output ndjson --query jobId",
    "list --app-id d2abcdef12345 --branch-name feature/login --profile work",
  ],
} satisfies CommandDescription<OptionTable>;
