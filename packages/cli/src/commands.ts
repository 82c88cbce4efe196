import type { CommandDescription } from "./options/option.ts";
import type { Terminal } from "./terminal.ts";

type Run = (args: readonly string[], terminal: Terminal) => Promise<number>;

interface Command {
  /** For the list of commands. */
  readonly summary: string;
  describe(): Promise<CommandDescription>;
  load(): Promise<Run>;
}

/** Every command. Each is loaded only when it runs, and described without that: `--help` must not wait for what it does not need. */
export const commands: Readonly<Record<string, Command>> = {
  list: {
    summary: "List the jobs of a branch, newest first",
    describe: async () => (await import("./describe/list.ts")).listDescription,
    load: async () => (await import("./commands/list.ts")).list,
  },
  wait: {
    summary: "Wait until one has ended, and tell how by the exit status",
    describe: async () => (await import("./describe/wait.ts")).waitDescription,
    load: async () => (await import("./commands/wait.ts")).wait,
  },
  stats: {
    summary: "Count them: success rate, durations, slowest, by week",
    describe: async () => (await import("./describe/stats.ts")).statsDescription,
    load: async () => (await import("./commands/stats.ts")).stats,
  },
  export: {
    summary: "Write all of them to a file, and go on where it was stopped",
    describe: async () => (await import("./describe/export.ts")).exportDescription,
    load: async () => (await import("./commands/export.ts")).exportJobs,
  },
  branches: {
    summary: "List the branches of an app",
    describe: async () => (await import("./describe/branches.ts")).branchesDescription,
    load: async () => (await import("./commands/branches.ts")).branches,
  },
  apps: {
    summary: "List the apps of the account, in one region",
    describe: async () => (await import("./describe/apps.ts")).appsDescription,
    load: async () => (await import("./commands/apps.ts")).apps,
  },
  completion: {
    summary: "Print what makes a shell complete these commands",
    describe: async () => (await import("./describe/completion.ts")).completionDescription,
    load: async () => (await import("./commands/completion.ts")).completion,
  },
  serve: {
    summary: "Serve a local, made-up Amplify API for the AWS CLI and SDKs",
    describe: async () => (await import("./describe/serve.ts")).serveDescription,
    load: async () => (await import("./commands/serve.ts")).serve,
  },
};
