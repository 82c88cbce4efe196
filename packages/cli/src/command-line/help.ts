import { wrap } from "../terminal/wrap.ts";
import type { Command, CommandTable } from "./command.ts";
import type { Option } from "./option.ts";

/** Characters on a line that are read with ease, where the terminal has room for them. */
export const helpWidth = 96;
/** A second column that is narrower comes below the first. */
const leastRoom = 24;

const exitStatuses =
  "Exit status: 0 done, 1 no such job, 130 stopped by Ctrl-C, 143 by SIGTERM, 252 wrong usage, 253 no region, credentials or profile, 254 an error of the service, 255 any other failure; of wait, and of start where it waits, also 2 the job failed, 3 it was cancelled, 4 it ended in a state that is not known yet, 124 the time is over.";

type Row = readonly [title: string, text: string];

/** What `--help` prints without a command, on lines of so many characters. */
export function generalHelp(commands: CommandTable, width: number): string {
  const names = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return `${paragraph("amplify-jobs: the deployment jobs of AWS Amplify on the command line", width)}
${commandLine("Usage: amplify-jobs <command> [options]", width, "\n    ")}

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
  ${commandLine("amplify-jobs list --app-id d2abcdef12345 --branch-name main", width - 4, " \\\n      ")}

${paragraph(exitStatuses, width)}`;
}

/** What `--help` prints of a command, on lines of so many characters; an example goes on behind a backslash, as a shell takes it. */
export function commandHelp(
  name: string,
  { summary, usage, operand, options, notes = [], examples }: Command,
  width: number,
): string {
  const entries = Object.entries(options);
  const groups = [...new Set(entries.map(([, { group }]) => group))];
  const rowOf = ([option, about]: [string, Option]): Row => [titleOf(option, about), about.help];
  const left = leftOf(entries.map(rowOf));
  const paragraphs = groups.map((group) => {
    const rows = entries.filter(([, option]) => option.group === group).map(rowOf);
    return `${group}:\n${columns(rows, width, left)}`;
  });
  return [
    paragraph(summary, width),
    `${commandLine(`Usage: amplify-jobs ${name} ${usage}`, width, "\n    ")}\n`,
    ...(operand === undefined ? [] : [columns([[operand.value, operand.help]], width)]),
    ...paragraphs,
    ...notes.map((note) => paragraph(note, width)),
    `Examples:\n${examples.map((example) => `  ${commandLine(`amplify-jobs ${example}`, width - 4, " \\\n      ")}\n`).join("")}`,
  ].join("\n");
}

/** The same for all groups of a command, so that their texts stand below each other. */
function leftOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(([title]) => title.length)) + 4;
}

function titleOf(name: string, option: Option): string {
  const names = option.short === undefined ? `--${name}` : `-${option.short}, --${name}`;
  return option.kind === "flag" ? names : `${names} ${option.value}`;
}

/** Two columns; the second is wrapped, and begins at `left`. */
function columns(rows: readonly Row[], width: number, left: number = leftOf(rows)): string {
  const room = width - left;
  return rows
    .map(([title, text]) => {
      if (room < leastRoom) return [`  ${title}`, ...wrapped(text, width - 6).map((line) => `      ${line}`)];
      const [first = "", ...others] = wrapped(text, room);
      return [`  ${title}`.padEnd(left) + first, ...others.map((line) => " ".repeat(left) + line)];
    })
    .flat()
    .join("\n")
    .concat("\n");
}

/** A command line on as many lines as it needs, with this between them; an option stays beside its value, if there is room for both. */
function commandLine(text: string, width: number, between: string): string {
  const room = width - 4;
  const units = text.match(/--?[a-z][\w-]* (?!-)(?:"[^"]*"|\S+)|\S+/g) ?? [];
  return wrap(
    units.flatMap((unit) => (unit.length <= room ? [unit] : unit.split(" "))),
    room,
  ).join(between);
}

function paragraph(text: string, width: number): string {
  return `${wrapped(text, width).join("\n")}\n`;
}

function wrapped(text: string, length: number): string[] {
  return wrap(text.split(" "), length);
}
