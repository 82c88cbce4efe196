import { commands } from "./commands.ts";
import type { CommandDescription, OptionText } from "./options/option.ts";

const width = 96;

/** What `--help` prints without a command. */
export function generalHelp(): string {
  const names = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return `amplify-jobs: the deployment jobs of AWS Amplify on the command line

Usage: amplify-jobs <command> [options]

Commands:
${columns(names)}
Options:
${columns([
  ["--help", "Show this help, or that of a command: amplify-jobs list --help"],
  ["--version", "Show the version"],
])}
Examples:
  amplify-jobs list --adapter fake
  amplify-jobs list --app-id d2abcdef12345 --branch-name main --limit 20

Exit status: 0 done, 1 no such job, 130 stopped by Ctrl-C, 252 wrong usage, 253 no region,
credentials or profile, 254 an error of the service, 255 any other failure; of wait also
2 the job failed, 3 it was cancelled, 124 the time is over.
`;
}

/** What `--help` prints of a command. */
export function commandHelp(
  name: string,
  { summary, usage, operand, options, notes = [], examples }: CommandDescription,
): string {
  const entries: [string, OptionText][] = Object.entries(options);
  const groups = [...new Set(entries.map(([, { group }]) => group))];
  const paragraphs = groups.map((group) => {
    const rows = entries
      .filter(([, option]) => option.group === group)
      .map(([option, about]) => [titleOf(option, about), about.help] as const);
    return `${group}:\n${columns(rows)}`;
  });
  return [
    `${summary}\n`,
    `Usage: amplify-jobs ${name} ${usage}\n`,
    ...(operand === undefined ? [] : [columns([[operand.value, operand.help]])]),
    ...paragraphs,
    ...notes.map((note) => `${wrap(note, width).join("\n")}\n`),
    `Examples:\n${examples.map((example) => `  amplify-jobs ${example}\n`).join("")}`,
  ].join("\n");
}

function titleOf(name: string, { value }: OptionText): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** Two columns; the second is wrapped. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([title]) => title.length)) + 4;
  return rows
    .map(([title, text]) => {
      const [first = "", ...others] = wrap(text, width - left);
      return [`  ${title}`.padEnd(left) + first, ...others.map((line) => " ".repeat(left) + line)].join("\n");
    })
    .join("\n")
    .concat("\n");
}

function wrap(text: string, length: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= length) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
