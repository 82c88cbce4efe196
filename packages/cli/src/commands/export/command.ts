import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { pagingOptions } from "../../command-line/groups/paging.ts";
import { either } from "../../output/either.ts";
import { exportFormats } from "./formats.ts";

const group = "How to write it";

export const exportCommand = defineCommand({
  summary: "Write all jobs of a branch to a file; killed at any moment and run again, it goes on",
  usage: "<file> --app-id <id> --branch-name <name> [options]",
  operand: { value: "<file>", help: "The file, such as jobs.ndjson or jobs.csv", isFile: true },
  options: {
    ...branchOptions,
    "page-size": pagingOptions["page-size"],
    format: {
      kind: "value",
      group,
      value: "<format>",
      words: exportFormats,
      help: `${either(exportFormats)} (default: as the file is named, else ndjson)`,
      schema: (from) => from.oneOf(...exportFormats),
    },
    restart: { kind: "flag", group, help: "Begin again, and overwrite what is there" },
    ...connectionOptions,
  },
  notes: [
    "How far it is stands in <file>.checkpoint, which stays: run again, a complete export says that it is complete. One process at a time writes a file.",
  ],
  examples: [
    "export jobs.ndjson --adapter fake",
    "export jobs.csv --app-id d2abcdef12345 --branch-name main",
  ],
  run: async ({ options, operand: file }, terminal) =>
    (await import("./export-jobs.ts")).exportJobs(file, options, terminal),
});
