import { printOut } from "../terminal/printer.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { findCommand, type CommandTable } from "./command.ts";

type Candidate = readonly [word: string, help: string];

/** What the scripts of the completion library take for: complete the name of a file. */
const files = "__tabtab_complete_files__";

/** Answers a shell that asks what may stand at the cursor, in the variables that its script has set. */
export async function complete(commands: CommandTable, terminal: Terminal): Promise<number> {
  const { env } = terminal;
  const { COMP_LINE = "", COMP_POINT } = env;
  const line = COMP_POINT ? COMP_LINE.slice(0, Number(COMP_POINT)) : COMP_LINE;
  const [, ...words] = line.trimStart().split(/\s+/);
  const current = words.pop() ?? "";
  const found = (await candidates(commands, words, current)).filter(
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
): Promise<readonly Candidate[]> {
  const [name] = words;
  if (name === undefined || name === "help")
    return Object.entries(commands).map(([word, { summary }]) => [word, summary]);
  const command = await findCommand(commands, name)?.load();
  if (command === undefined) return [];
  const { options, operand } = command;
  const before = words.at(-1) ?? "";
  const asked = before.startsWith("--") ? options[before.slice(2)] : undefined;
  if (asked !== undefined && asked.kind !== "flag") return valuesOf(asked.words, current);
  if (operand !== undefined && operand.shortFor === undefined && !current.startsWith("-"))
    return operand.isFile ? [[files, ""]] : (operand.words ?? []).map((word) => [word, ""]);
  return Object.entries(options)
    .filter(([option]) => !words.includes(`--${option}`))
    .map(([option, { help }]) => [`--${option}`, help]);
}

/** Also the further words of a list with commas. */
function valuesOf(words: readonly string[] = [], current: string): Candidate[] {
  const begun = current.slice(0, current.lastIndexOf(",") + 1);
  return words.map((word) => [begun + word, ""]);
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
