import type { CommandTable } from "../command-line/command.ts";

/** Every command. Each is loaded only when it is asked for, and what it needs to run only when it runs: `--help` must not wait for that. */
export const commands: CommandTable = {
  list: {
    summary: "List the jobs of a branch, newest first",
    load: async () => (await import("./list/command.ts")).listCommand,
  },
  wait: {
    summary: "Wait until a job has ended, and tell how by the exit status",
    load: async () => (await import("./wait/command.ts")).waitCommand,
  },
  show: {
    summary: "Show a job with its steps, and why it failed",
    load: async () => (await import("./show/command.ts")).showCommand,
  },
  logs: {
    summary: "Print the log of a job's failing step, or of another step",
    load: async () => (await import("./logs/command.ts")).logsCommand,
  },
  start: {
    summary: "Start a job; queue behind one that runs, and wait for it",
    load: async () => (await import("./start/command.ts")).startCommand,
  },
  stop: {
    summary: "Stop a job that runs, or all that are superseded",
    load: async () => (await import("./stop/command.ts")).stopCommand,
  },
  stats: {
    summary: "Count the jobs: success rate, durations, slowest, by week",
    load: async () => (await import("./stats/command.ts")).statsCommand,
  },
  export: {
    summary: "Write the jobs to a file, each once; run again, it adds what is new",
    load: async () => (await import("./export/command.ts")).exportCommand,
  },
  branches: {
    summary: "List the branches of an app",
    load: async () => (await import("./branches/command.ts")).branchesCommand,
  },
  apps: {
    summary: "List the apps of the account, in one region",
    load: async () => (await import("./apps/command.ts")).appsCommand,
  },
  completion: {
    summary: "Print what makes a shell complete these commands",
    load: async () => (await import("./completion/command.ts")).completionCommand,
  },
  serve: {
    summary: "Serve a local, made-up Amplify API for the AWS CLI and SDKs",
    load: async () => (await import("./serve/command.ts")).serveCommand,
  },
};
