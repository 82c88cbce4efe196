import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { jobOperand, jobOptions } from "../../command-line/groups/job.ts";
import { outputOption, outputOptions, resultFormats, withDefault } from "../../command-line/groups/output.ts";
import { either } from "../../output/either.ts";

export const showCommand = defineCommand({
  summary: "Show one job with its steps: when they began, how long they took, and why one failed",
  usage: "[<job>] --app-id <id> --branch-name <name> [options]",
  operand: jobOperand,
  options: {
    ...branchOptions,
    ...jobOptions("the newest"),
    output: outputOption(
      resultFormats,
      `${either(resultFormats.map(withDefault))}; those for programs as aws amplify get-job`,
    ),
    query: { ...outputOptions.query, help: "Print what this finds in it" },
    color: outputOptions.color,
    ...connectionOptions,
  },
  notes: [
    "On a terminal a job that still runs is kept up to date until it has ended, or until Ctrl-C. To end with a status that says how it ended: wait.",
    "Exit status: 0 however the job ended, 1 the branch has no job.",
  ],
  examples: [
    "show 126 --adapter fake",
    "show --adapter fake --output json",
    `show 126 --adapter fake --query "job.steps[-1].statusReason" --output text`,
  ],
  run: async (line, terminal) => (await import("./show.ts")).show(line, terminal),
});
