import { printOut } from "../terminal/printer.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { findCommand, type Command, type CommandTable } from "./command.ts";
import type { Option, OptionTable } from "./option.ts";
import { nameOf } from "./read-args.ts";

type Candidate = readonly [word: string, help: string];

/** Asks the service for the names of something, as what was typed of a command says; there are none where that fails. */
export type AskNames = (
  kind: "apps" | "branches",
  command: Command,
  args: readonly string[],
) => Promise<readonly Candidate[]>;

/** What the scripts of the completion library take for: complete the name of a file. */
const files = "__tabtab_complete_files__";

/** Answers a shell that asks what may stand at the cursor, in the variables that its script has set. */
export async function complete(
  commands: CommandTable,
  terminal: Terminal,
  askNames: AskNames,
): Promise<number> {
  const { env } = terminal;
  const { COMP_LINE = "", COMP_POINT } = env;
  const line = COMP_POINT ? COMP_LINE.slice(0, Number(COMP_POINT)) : COMP_LINE;
  const [, ...words] = line.trimStart().split(/\s+/);
  const current = words.pop() ?? "";
  const found = (await candidates(commands, words, current, askNames)).filter(
    ([word]) => word === files || word.startsWith(current),
  );
  const shown = found.map((candidate) =>
    candidate[0] === files ? files : toLine(candidate, env["SHELL"] ?? ""),
  );
  await printOut(terminal, shown.map((text) => `${text}\n`).join(""));
  return 0;
}

async function candidates(
  commands: CommandTable,
  words: readonly string[],
  current: string,
  askNames: AskNames,
): Promise<readonly Candidate[]> {
  const [name, ...args] = words;
  if (name === undefined || name === "help")
    return Object.entries(commands).map(([word, { summary }]) => [word, summary]);
  const command = await findCommand(commands, name)?.load();
  if (command === undefined) return [];
  const { options, operand } = command;
  const asked = optionNamed(args.at(-1) ?? "", options);
  if (asked !== undefined && asked.kind !== "flag") {
    if (asked.isFile) return [[files, ""]];
    if (asked.names !== undefined) return askNames(asked.names, command, args.slice(0, -1));
    return valuesOf(asked.words, current);
  }
  if (operand !== undefined && operand.shortFor === undefined && !current.startsWith("-"))
    return operand.isFile ? [[files, ""]] : (operand.words ?? []).map((word) => [word, ""]);
  return Object.entries(options)
    .filter(([option]) => !words.includes(`--${option}`))
    .map(([option, { help }]) => [`--${option}`, help]);
}

function optionNamed(word: string, options: OptionTable): Option | undefined {
  const [, long, letter = ""] = /^(?:--(.+)|-(.))$/.exec(word) ?? [];
  const name = long ?? nameOf(letter, options);
  return name !== undefined && Object.hasOwn(options, name) ? options[name] : undefined;
}

/** Also the further words of a list with commas; in small letters where somebody types those. */
function valuesOf(words: readonly string[] = [], current: string): Candidate[] {
  const begun = current.slice(0, current.lastIndexOf(",") + 1);
  const typed = current.slice(begun.length);
  const isSmall = typed !== "" && typed === typed.toLowerCase();
  return words.map((word) => [begun + (isSmall ? word.toLowerCase() : word), ""]);
}

function toLine([word, help]: Candidate, shell: string): string {
  const program = shell.split("/").at(-1);
  if (program === "zsh")
    return [word, help]
      .filter((text) => text !== "")
      .map((text) => text.replaceAll(":", "\\:"))
      .join(":");
  return program === "fish" && help !== "" ? `${word}\t${help}` : word;
}
