import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { filterOptions } from "../../command-line/groups/filters.ts";
import { outputOption } from "../../command-line/groups/output.ts";
import { pagingOptions } from "../../command-line/groups/paging.ts";
import { either } from "../../output/either.ts";
import { exportFormats } from "./formats.ts";

const group = "How to write it";

export const exportCommand = defineCommand({
  summary: "Write the jobs of a branch to a file, each once; run again, it adds what is new",
  usage: "<file> --app-id <id> --branch-name <name> [options]",
  operand: { value: "<file>", help: "The file, such as jobs.ndjson or jobs.csv", isFile: true },
  options: {
    ...branchOptions,
    since: {
      ...filterOptions.since,
      help: "Begin the file with jobs that started then: 2026-01-31, 2026-01-31T09:30, 7d ago (default: with the oldest)",
    },
    "page-size": pagingOptions["page-size"],
    output: {
      ...outputOption(exportFormats, `${either(exportFormats)} (default: as the file is named, else ndjson)`),
      group,
    },
    restart: { kind: "flag", group, help: "Begin again, and overwrite what is there" },
    ...connectionOptions,
  },
  notes: [
    "Jobs that have ended are written, newest first. Jobs that have not are left to a later run, which adds what is new at the end of the file, newest first again: what is written is never changed.",
    "Progress is kept in <file>.checkpoint, beside the file: if it is killed at any moment, run the same command again. One process at a time writes a file.",
  ],
  examples: [
    "export jobs.ndjson --adapter fake",
    "export jobs.csv --app-id d2abcdef12345 --branch-name main",
    "export jobs.csv --adapter fake --since 30d",
  ],
  run: async (line, terminal) => (await import("./export-jobs.ts")).exportJobs(line, terminal),
});
