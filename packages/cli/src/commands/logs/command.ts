import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { jobOperand, jobOptions } from "../../command-line/groups/job.ts";

const group = "What of it";

export const logsCommand = defineCommand({
  summary: "Print the log of the step at which a job failed, or of another one",
  usage: "[<job>] --app-id <id> --branch-name <name> [options]",
  operand: jobOperand,
  options: {
    ...branchOptions,
    ...jobOptions("the newest"),
    step: {
      kind: "value",
      group,
      value: "<name>",
      help: "The log of this step: BUILD, DEPLOY … (default: the one that failed, or else the last)",
      schema: (from) => from.text,
    },
    url: {
      kind: "flag",
      group,
      help: "Print where the log is instead: whoever has this URL can read it, for a while",
    },
    ...connectionOptions,
  },
  notes: [
    "stdout is the log and nothing else. Nothing in it acts on a terminal: escape sequences are left out, colours with them.",
    "Exit status: 0 printed, 1 there is no job or no log, 254 the log is not there or its URL is not valid any more, 255 what came is no log.",
  ],
  examples: [
    "logs 126 --adapter fake",
    "logs 126 --adapter fake --step build",
    "logs --app-id d2abcdef12345 --branch-name main | grep -i error",
  ],
  run: async ({ options }, terminal) => (await import("./logs.ts")).logs(options, terminal),
});
