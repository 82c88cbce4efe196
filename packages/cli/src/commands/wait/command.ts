import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { jobOperand } from "../../command-line/groups/job.ts";
import { outputOptions } from "../../command-line/groups/output.ts";
import { waitingOptions } from "../../command-line/groups/waiting.ts";

const which = "Which job (default: the newest)";
const group = "How to show it";

export const waitCommand = defineCommand({
  summary: "Wait until a job has ended, and end with a status that says how",
  usage: "[<job>] --app-id <id> --branch-name <name> [options]",
  operand: jobOperand,
  options: {
    ...branchOptions,
    "job-id": {
      kind: "value",
      group: which,
      value: "<id>",
      help: "This job; with --commit it must build that",
      notWith: ["next", "after", "until-idle"],
      because: "names a job",
      schema: (from) => from.jobId,
    },
    commit: {
      kind: "value",
      group: which,
      value: "<id>",
      help: "The newest of this commit, by its first 4 or more digits, among the newest 1000; waited for if it is not there yet",
      notWith: ["next", "after", "until-idle"],
      because: "names a job",
      schema: (from) => from.commit,
    },
    next: {
      kind: "flag",
      group: which,
      help: "The newest that is unfinished, or else the next one that appears",
      notWith: ["after", "until-idle"],
    },
    after: {
      kind: "value",
      group: which,
      value: "<id>",
      help: "The first job with a higher number than this, even if it has already ended",
      notWith: ["until-idle"],
      schema: (from) => from.jobId,
    },
    "until-idle": {
      kind: "flag",
      group: which,
      help: "All of them, until no job of the branch is unfinished; how they end does not matter",
      notWith: ["grace"],
    },
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
      short: "o",
      group,
      value: "<format>",
      words: ["text", "json"],
      help: "text (default), or json: how it ended (outcome), and the job as it was last seen, with its steps; also after a timeout or Ctrl-C",
      schema: (from) => from.oneOf("text", "json"),
    },
    color: outputOptions.color,
    ...connectionOptions,
  },
  notes: [
    "On a terminal stderr has one line that is kept up to date, elsewhere a line for each change of state. Why a job failed is said at the end.",
    "Exit status: 0 it succeeded, or the branch is idle, 2 it failed, 3 it was cancelled, 4 it ended in a state that is not known yet, 124 the time is over, 1 no such job has appeared, or it builds another commit.",
  ],
  examples: [
    "wait 132 --adapter fake",
    "wait --app-id d2abcdef12345 --branch-name main --commit 4793bd6 --timeout 20m",
    "wait --next --grace 5m",
    "wait --after 137 --output json",
    "wait --until-idle --timeout 10m",
  ],
  run: async (line, terminal) => (await import("./wait.ts")).wait(line, terminal),
});
