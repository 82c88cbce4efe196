import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { outputOptions } from "../../command-line/groups/output.ts";
import { waitingOptions } from "../../command-line/groups/waiting.ts";

const which = "Which job (default: the newest)";
const group = "How to show it";
const because = "names a job";

export const waitCommand = defineCommand({
  summary: "Wait until a job has ended, and end with a status that says how",
  usage: "--app-id <id> --branch-name <name> [options]",
  options: {
    ...branchOptions,
    "job-id": {
      kind: "value",
      group: which,
      value: "<id>",
      help: "This job",
      notWith: ["commit", "next"],
      because,
      schema: (from) => from.jobId,
    },
    commit: {
      kind: "value",
      group: which,
      value: "<id>",
      help: "The newest of this commit, by its first 4 or more digits; waited for if it is not there yet",
      notWith: ["next"],
      because,
      schema: (from) => from.commit,
    },
    next: { kind: "flag", group: which, help: "The one that runs now, or else the next one that appears" },
    ...waitingOptions,
    grace: {
      kind: "value",
      group: waitingOptions.timeout.group,
      value: "<time>",
      help: "Give up if no such job has appeared after this time (default: 2m)",
      schema: (from) => from.duration,
    },
    output: {
      kind: "value",
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
    "Exit status: 0 it succeeded, 2 it failed, 3 it was cancelled, 4 it ended in a state that is not known yet, 124 the time is over, 1 no such job has appeared.",
  ],
  examples: [
    "wait --adapter fake --job-id 132",
    "wait --app-id d2abcdef12345 --branch-name main --commit 4793bd6 --timeout 20m",
    "wait --next --grace 5m",
  ],
  run: async ({ options }, terminal) => (await import("./wait.ts")).wait(options, terminal),
});
