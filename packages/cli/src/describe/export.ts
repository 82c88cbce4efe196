import type { CommandDescription, OptionTable } from "../options/option.ts";
import { branchOptions } from "./app-and-branch.ts";
import { connectionOptions } from "./connection.ts";
import { pagingOptions } from "./paging.ts";

const group = "How to write it";

export const exportDescription = {
  summary: "Write all jobs of a branch to a file; killed at any moment and run again, it goes on",
  usage: "<file> --app-id <id> --branch-name <name> [options]",
  operand: { value: "<file>", help: "The file, such as jobs.ndjson or jobs.csv", isFile: true },
  options: {
    ...branchOptions,
    "page-size": pagingOptions["page-size"],
    format: {
      group,
      value: "<format>",
      words: ["ndjson", "csv"],
      help: "ndjson or csv (default: as the file is named, else ndjson)",
      schema: (from) => from.oneOf("ndjson", "csv"),
    },
    restart: {
      group,
      help: "Begin again, and overwrite what is there",
      schema: (from) => from.flag,
    },
    ...connectionOptions,
  },
  notes: [
    "How far it is stands in <file>.checkpoint, which stays: run again, a complete export says that it is complete. One process at a time writes a file.",
  ],
  examples: [
    "export jobs.ndjson --adapter fake",
    "export jobs.csv --app-id d2abcdef12345 --branch-name main",
  ],
} satisfies CommandDescription<OptionTable>;
