import type { AskNames } from "./command-line/complete.ts";
import { findCommand, type Command, type CommandTable } from "./command-line/command.ts";
import { exitStatus } from "./terminal/exit-status.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { version } from "./version.ts";

/** Runs one command line and gives its exit status. Touches nothing but what it is given. */
export async function run(given: Terminal): Promise<number> {
  const place = { ...given, secrets: new Set<string>() };
  const debug = given.argv.includes("--debug")
    ? (await import("./terminal/debug.ts")).createDebug(place)
    : undefined;
  const terminal = { ...place, debug };
  try {
    debug?.(`amplify-jobs ${version()}: ${given.argv.join(" ")}`);
    return await dispatch(terminal);
  } catch (error) {
    return (await import("./terminal/report-failure.ts")).reportFailure(error, terminal);
  }
}

async function dispatch(terminal: Terminal): Promise<number> {
  const [name = "--help", ...args] = terminal.argv;
  if (name === "--version") return print(terminal, `${version()}\n`);
  const { commands } = await import("./commands/commands.ts");
  if (name === "--help" || name === "-h" || name === "help")
    return print(terminal, await helpOn(args[0], commands, terminal));
  if (name === "completion-server")
    return (await import("./command-line/complete.ts")).complete(commands, terminal, askNames(terminal));
  const command = await commandNamed(name, commands);
  if (args.includes("--help") || args.includes("-h"))
    return print(terminal, await helpOn(name, commands, terminal));
  const { parseCommandLine } = await import("./command-line/parse.ts");
  return command.run(parseCommandLine(args, command, terminal.env), terminal);
}

/** Reads what was typed so far as any command line, and asks for the names with it. */
function askNames(terminal: Terminal): AskNames {
  return async (kind, command, args) => {
    const { parseCommandLine } = await import("./command-line/parse.ts");
    const { knownNames } = await import("./service/known-names.ts");
    try {
      const { options } = parseCommandLine(args, { options: command.options }, terminal.env);
      return await knownNames(kind, options, terminal);
    } catch {
      // What was typed so far is no command line.
      return [];
    }
  };
}

async function helpOn(
  name: string | undefined,
  commands: CommandTable,
  { stdout }: Terminal,
): Promise<string> {
  const { commandHelp, generalHelp, helpWidth } = await import("./command-line/help.ts");
  const width = Math.min(helpWidth, stdout.columns || helpWidth);
  return name === undefined
    ? generalHelp(commands, width)
    : commandHelp(name, await commandNamed(name, commands), width);
}

async function commandNamed(name: string, commands: CommandTable): Promise<Command> {
  const command = findCommand(commands, name);
  if (command !== undefined) return command.load();
  throw (await import("./command-line/unknown-command.ts")).unknownCommand(name, Object.keys(commands));
}

/** A short text needs no printer, and `--version` does not wait for one to be loaded. */
function print({ stdout }: Terminal, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    stdout.once("error", reject);
    stdout.write(text, (error) => (error ? reject(error) : resolve(exitStatus.done)));
  });
}
