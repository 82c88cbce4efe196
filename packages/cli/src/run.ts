import { exitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** Runs one command line and gives its exit status. Touches nothing but what it is given. */
export async function run(given: Terminal): Promise<number> {
  const place = { ...given, secrets: new Set<string>() };
  const debug = given.argv.includes("--debug") ? (await import("./debug.ts")).createDebug(place) : undefined;
  const terminal = { ...place, debug };
  try {
    debug?.(`amplify-jobs ${version()}: ${given.argv.join(" ")}`);
    return await dispatch(terminal);
  } catch (error) {
    return (await import("./report-failure.ts")).reportFailure(error, terminal);
  }
}

async function dispatch(terminal: Terminal): Promise<number> {
  const [name = "--help", ...args] = terminal.argv;
  if (name === "--version") return print(terminal, `${version()}\n`);
  if (name === "--help" || name === "-h" || name === "help")
    return print(terminal, await helpOn(args[0], terminal));
  if (name === "completion-server") return (await import("./complete.ts")).complete(terminal);
  const command = await commandNamed(name);
  if (args.includes("--help") || args.includes("-h")) return print(terminal, await helpOn(name, terminal));
  return (await command.load())(args, terminal);
}

async function helpOn(name: string | undefined, { stdout }: Terminal): Promise<string> {
  const { commandHelp, generalHelp, helpWidth } = await import("./help.ts");
  const width = Math.min(helpWidth, stdout.columns || helpWidth);
  return name === undefined
    ? generalHelp(width)
    : commandHelp(name, await (await commandNamed(name)).describe(), width);
}

async function commandNamed(name: string) {
  const { commands } = await import("./commands.ts");
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command;
  throw (await import("./unknown-command.ts")).unknownCommand(name, Object.keys(commands));
}

/** A short text needs no printer, and `--version` does not wait for one to be loaded. */
function print({ stdout }: Terminal, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    stdout.once("error", reject);
    stdout.write(text, (error) => (error ? reject(error) : resolve(exitStatus.done)));
  });
}
