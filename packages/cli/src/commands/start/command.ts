import { defineCommand } from "../../command-line/command.ts";
import { branchOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { outputOptions } from "../../command-line/groups/output.ts";
import { waitingOptions } from "../../command-line/groups/waiting.ts";

const what = "What to build (default: the newest)";
const busy = "If one is under way";

export const startCommand = defineCommand({
  summary: "Start a job, and wait for its end if you like",
  usage: "--app-id <id> --branch-name <name> [options]",
  options: {
    ...branchOptions,
    commit: {
      kind: "value",
      group: what,
      value: "<id>",
      help: "This commit, by its whole id",
      notWith: ["retry"],
      because: "says what to build",
      schema: (from) => from.wholeCommit,
    },
    retry: {
      kind: "value",
      group: what,
      value: "<job>",
      help: "Run this job again: it builds the same commit",
      schema: (from) => from.jobId,
    },
    attach: {
      kind: "flag",
      group: busy,
      help: "Start none, and wait for that one instead, which must build --commit; includes --wait",
      notWith: ["queue", "retry"],
      because: "starts none while another is under way",
    },
    queue: { kind: "flag", group: busy, help: "Wait until the branch is idle, then start one" },
    wait: {
      kind: "flag",
      group: waitingOptions.timeout.group,
      help: "Wait until the job has ended, and end as wait does",
    },
    timeout: {
      ...waitingOptions.timeout,
      help: "Give up waiting after this time, in all: 30m, 2h (default: 1h)",
    },
    output: {
      kind: "value",
      short: "o",
      group: "How to show it",
      value: "<format>",
      words: ["text", "json"],
      help: "text (default), or json: what became of it (outcome), and the job as it was last seen, with its steps",
      schema: (from) => from.oneOf("text", "json"),
    },
    color: outputOptions.color,
    ...connectionOptions,
  },
  notes: [
    "It builds the newest commit of the branch, where nothing else is said.",
    "A branch runs one job at a time: while one is under way, being cancelled included, Amplify starts no other. Without --attach and --queue that is an error.",
    "No job is started twice: where the answer to a start is lost, it looks for the job, and says so if it finds none.",
    "Exit status: 0 started, 254 the service did not start it, as when another is under way, 124 the time is over; with --wait or --attach as wait: 0 it succeeded, 2 it failed, 3 it was cancelled, 4 it ended in a state that is not known yet; with --attach also 1 another commit is being built.",
  ],
  examples: [
    "start --wait --adapter fake",
    "start --wait --queue --timeout 30m --app-id d2abcdef12345 --branch-name main",
    "start --attach --commit 4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e",
    "start --retry 126",
  ],
  run: async (line, terminal) => (await import("./start.ts")).start(line, terminal),
});
