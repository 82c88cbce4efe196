import { exitStatus } from "./exit-status.ts";
import { help } from "./help.ts";
import { reportFailure } from "./report-failure.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Each command is loaded only when it runs: `--help` must not wait for what it does not need. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  list: async () => (await import("./commands/list.ts")).list,
  serve: async () => (await import("./commands/serve.ts")).serve,
};

/** Runs one command line and gives its exit status. Touches nothing but what it is given. */
export async function run(terminal: Terminal): Promise<number> {
  try {
    return await dispatch(terminal);
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

async function dispatch(terminal: Terminal): Promise<number> {
  const [name = "--help", ...args] = terminal.argv;
  if (name === "--version") return print(terminal, `${version()}\n`);
  if (name === "--help" || name === "-h" || name === "help") return print(terminal, helpOn(args[0] ?? ""));
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined)
    throw new UsageError(`there is no command ${JSON.stringify(name)}; try: amplify-jobs --help`);
  if (args.includes("--help") || args.includes("-h")) return print(terminal, help[name]);
  const command = await load();
  return command(args, terminal);
}

function helpOn(command: string): string | undefined {
  if (Object.hasOwn(help, command)) return help[command];
  throw new UsageError(`there is no command ${JSON.stringify(command)}; try: amplify-jobs --help`);
}

function print({ stdout }: Terminal, text: string | undefined): number {
  stdout.write(text ?? "");
  return exitStatus.done;
}
