import { parseArgs } from "node:util";
import { UsageError } from "../terminal/usage-error.ts";
import { didYouMean } from "./closest.ts";
import type { Given } from "./command.ts";
import type { OptionTable } from "./option.ts";

/**
 * Takes a command line apart.
 *
 * @throws {UsageError} for an option that has no such name, no value, or one too many.
 */
export function readArgs(
  args: readonly string[],
  table: OptionTable,
): { given: Given; operands: readonly string[] } {
  const kindOf = (name: string) => (Object.hasOwn(table, name) ? table[name]?.kind : undefined);
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { kind }]) => [
      name,
      { type: kind === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: joinValues(args, table, kindOf),
    options,
    strict: false,
    tokens: true,
  });
  const given: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      operands.push(token.value);
      continue;
    }
    if (token.kind === "option-terminator") throw new UsageError('unexpected argument "--"');
    const { name, rawName, value } = token;
    const kind = kindOf(name);
    if (kind === undefined) {
      const hint = didYouMean(name, Object.keys(table), (word) => `--${word}`);
      throw new UsageError(`unknown option ${rawName}${hint}`);
    }
    if (kind === "flag" && value !== undefined) throw new UsageError(`${rawName} takes no value`);
    if (kind !== "flag" && value === undefined) throw new UsageError(`${rawName} needs a value`);
    const before = kind === "list" ? given[name] : undefined;
    given[name] = before === undefined ? (value ?? true) : `${before},${value}`;
  }
  return { given, operands };
}

/** The word after an option is its value, also when it begins with a dash, as a negative number does; not when it is another option of the command. */
function joinValues(
  args: readonly string[],
  table: OptionTable,
  kindOf: (name: string) => "flag" | "value" | "list" | undefined,
): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = longForm(args[at] ?? "", table);
    const value = args[at + 1];
    const kind = word.startsWith("--") ? kindOf(word.slice(2)) : undefined;
    const isOption = value?.startsWith("--") && kindOf(value.slice(2).replace(/=.*/s, "")) !== undefined;
    const takesValue = (kind === "value" || kind === "list") && value !== undefined && !isOption;
    if (takesValue) at++;
    joined.push(takesValue ? `${word}=${value}` : word);
  }
  return joined;
}

/** `-n 5`, `-n5` and `-n=5` as `--limit 5` and `--limit=5`. */
function longForm(word: string, table: OptionTable): string {
  const [, letter, value = ""] = /^-([^-=])(.*)$/s.exec(word) ?? [];
  const name = letter === undefined ? undefined : nameOf(letter, table);
  if (name === undefined) return word;
  return value === "" ? `--${name}` : `--${name}=${value.replace(/^=/, "")}`;
}

/** The name for which a letter stands. */
export function nameOf(letter: string, table: OptionTable): string | undefined {
  return Object.entries(table).find(([, { short }]) => short === letter)?.[0];
}
