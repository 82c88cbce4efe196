import type { CommandDescription, OptionTable } from "../options/option.ts";
import { branchOptions } from "./app-and-branch.ts";
import { connectionOptions } from "./connection.ts";
import { outputOptions } from "./output.ts";

const which = "Which job (default: the newest)";
const howLong = "How long";
const group = "How to show it";

export const waitDescription = {
  summary: "Wait until a job has ended, and end with a status that says how",
  usage: "--app-id <id> --branch-name <name> [options]",
  options: {
    ...branchOptions,
    "job-id": { group: which, value: "<id>", help: "This job", schema: (from) => from.jobId },
    commit: {
      group: which,
      value: "<id>",
      help: "The newest of this commit, by its first 4 or more digits; waited for if it is not there yet",
      schema: (from) => from.commit,
    },
    next: {
      group: which,
      help: "The one that runs now, or else the next one that appears",
      schema: (from) => from.flag,
    },
    timeout: {
      group: howLong,
      value: "<time>",
      help: "Give up after this time: 30m, 2h (default: 1h)",
      schema: (from) => from.duration,
    },
    grace: {
      group: howLong,
      value: "<time>",
      help: "Give up if no such job has appeared after this time (default: 2m)",
      schema: (from) => from.duration,
    },
    output: {
      group,
      value: "<format>",
      words: ["text", "json"],
      help: "text (default), or json: the job with its steps, at the end",
      schema: (from) => from.oneOf("text", "json"),
    },
    color: outputOptions.color,
    ...connectionOptions,
  },
  notes: [
    "On a terminal stderr has one line that is kept up to date, elsewhere a line for each change of state. Why a job failed is said at the end.",
    "Exit status: 0 it succeeded, 2 it failed, 3 it was cancelled, 124 the time is over, 1 no such job has appeared.",
  ],
  examples: [
    "wait --adapter fake --job-id 132",
    "wait --app-id d2abcdef12345 --branch-name main --commit 4793bd6 --timeout 20m",
    "wait --next --grace 5m",
  ],
} satisfies CommandDescription<OptionTable>;
