import { commands } from "./commands.ts";
import type { CommandDescription } from "./options/option.ts";
import { printOut } from "./printer.ts";
import type { Terminal } from "./terminal.ts";

type Candidate = readonly [word: string, help: string];

/** What the scripts of the completion library take for: complete the name of a file. */
const files = "__tabtab_complete_files__";

/** Answers a shell that asks what may stand at the cursor, in the variables that its script has set. */
export async function complete(terminal: Terminal): Promise<number> {
  const { env } = terminal;
  const { COMP_LINE = "", COMP_POINT } = env;
  const line = COMP_POINT ? COMP_LINE.slice(0, Number(COMP_POINT)) : COMP_LINE;
  const [, ...words] = line.trimStart().split(/\s+/);
  const current = words.pop() ?? "";
  const found = (await candidates(words, current)).filter(
    ([word]) => word === files || word.startsWith(current),
  );
  const shown = found.map((candidate) =>
    candidate[0] === files ? files : toLine(candidate, env["SHELL"] ?? ""),
  );
  await printOut(terminal, shown.map((text) => `${text}\n`).join(""));
  return 0;
}

async function candidates(words: readonly string[], current: string): Promise<readonly Candidate[]> {
  const [name] = words;
  if (name === undefined) return Object.entries(commands).map(([word, { summary }]) => [word, summary]);
  if (name === "help") return Object.entries(commands).map(([word, { summary }]) => [word, summary]);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return [];
  const { options, operand }: CommandDescription = await command.describe();
  const before = words.at(-1) ?? "";
  const asked = options[before.replace(/^--/, "")];
  if (before.startsWith("--") && asked?.value !== undefined) return valuesOf(asked.words, current);
  if (operand !== undefined && !current.startsWith("-"))
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
