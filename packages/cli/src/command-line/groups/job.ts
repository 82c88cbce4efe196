import type { Operand } from "../command.ts";
import type { OptionTable } from "../option.ts";

/** The one job that a command is about; `usual` says which one it is where none is named. */
export const jobOptions = (usual: string) =>
  ({
    "job-id": {
      kind: "value",
      group: `Which job (default: ${usual})`,
      value: "<id>",
      help: "This job",
      schema: (from) => from.jobId,
    },
  }) satisfies OptionTable;

export const jobOperand: Operand = { value: "<job>", help: "The same as --job-id", shortFor: "job-id" };
