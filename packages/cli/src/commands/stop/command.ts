import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { jobOperand, jobOptions } from "../../command-line/groups/job.ts";
import { outputOptions } from "../../command-line/groups/output.ts";

const which = jobOptions("what runs");

export const stopCommand = defineCommand({
  summary: "Stop a job that is under way",
  usage: "[<job>] --app-id <id> --branch-name <name> [options]",
  operand: jobOperand,
  options: {
    ...branchOptions,
    ...which,
    superseded: {
      kind: "flag",
      group: which["job-id"].group,
      help: "Every unfinished job except the newest",
      notWith: ["job-id"],
      because: "names jobs",
    },
    color: outputOptions.color,
    ...connectionOptions,
  },
  notes: [
    "Where several jobs are under way and none or more than one of them is RUNNING, it stops none and says which there are.",
    "A job that is stopped is CANCELLING for a moment, and then CANCELLED: to be sure of that, wait for it.",
    "Exit status: 0 stopped, or nothing was superseded, 1 no job is under way, 254 the service did not stop it, as when it is over.",
  ],
  examples: [
    "stop --adapter fake",
    "stop 136 --adapter fake",
    "stop --superseded --app-id d2abcdef12345 --branch-name main",
  ],
  run: async ({ options }, terminal) => (await import("./stop.ts")).stop(options, terminal),
});
