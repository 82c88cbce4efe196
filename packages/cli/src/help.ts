import { commands } from "./commands.ts";
import type { CommandDescription, OptionText } from "./options/option.ts";

/** Characters on a line that are read with ease, where the terminal has room for them. */
export const helpWidth = 96;

const exitStatuses =
  "Exit status: 0 done, 1 no such job, 130 stopped by Ctrl-C, 143 by SIGTERM, 252 wrong usage, 253 no region, credentials or profile, 254 an error of the service, 255 any other failure; of wait also 2 the job failed, 3 it was cancelled, 124 the time is over.";

/** What `--help` prints without a command, on lines of so many characters. */
export function generalHelp(width: number): string {
  const names = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return `${paragraph("amplify-jobs: the deployment jobs of AWS Amplify on the command line", width)}
Usage: amplify-jobs <command> [options]

Commands:
${columns(names, width)}
Options:
${columns(
  [
    ["--help", "Show this help, or that of a command: amplify-jobs list --help"],
    ["--version", "Show the version"],
  ],
  width,
)}
Examples:
  amplify-jobs list --adapter fake
  amplify-jobs list --app-id d2abcdef12345 --branch-name main

${paragraph(exitStatuses, width)}`;
}

/** What `--help` prints of a command, on lines of so many characters; examples are not cut. */
export function commandHelp(
  name: string,
  { summary, usage, operand, options, notes = [], examples }: CommandDescription,
  width: number,
): string {
  const entries: [string, OptionText][] = Object.entries(options);
  const groups = [...new Set(entries.map(([, { group }]) => group))];
  const paragraphs = groups.map((group) => {
    const rows = entries
      .filter(([, option]) => option.group === group)
      .map(([option, about]) => [titleOf(option, about), about.help] as const);
    return `${group}:\n${columns(rows, width)}`;
  });
  return [
    paragraph(summary, width),
    `Usage: amplify-jobs ${name} ${usage}\n`,
    ...(operand === undefined ? [] : [columns([[operand.value, operand.help]], width)]),
    ...paragraphs,
    ...notes.map((note) => paragraph(note, width)),
    `Examples:\n${examples.map((example) => `  amplify-jobs ${example}\n`).join("")}`,
  ].join("\n");
}

function titleOf(name: string, { value }: OptionText): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** Two columns; the second is wrapped. */
function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const left = Math.max(...rows.map(([title]) => title.length)) + 4;
  return rows
    .map(([title, text]) => {
      const [first = "", ...others] = wrap(text, Math.max(20, width - left));
      return [`  ${title}`.padEnd(left) + first, ...others.map((line) => " ".repeat(left) + line)].join("\n");
    })
    .join("\n")
    .concat("\n");
}

function paragraph(text: string, width: number): string {
  return `${wrap(text, width).join("\n")}\n`;
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
