import { parseArgs } from "node:util";
import { UsageError } from "../usage-error.ts";
import { didYouMean } from "./closest.ts";

/** Options as they were typed: the text of a value, `true` for a flag. */
export type Given = Readonly<Record<string, string | true | undefined>>;

/**
 * Takes a command line apart.
 *
 * @throws {UsageError} for an option that has no such name, no value, or one too many.
 */
export function readArgs(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[],
  lists: readonly string[],
): { given: Given; operands: string[] } {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: flags.includes(name) ? ("boolean" as const) : ("string" as const) }]),
  );
  const valued = names.filter((name) => !flags.includes(name));
  const { tokens } = parseArgs({ args: joinValues(args, valued), options, strict: false, tokens: true });
  const values: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      operands.push(token.value);
      continue;
    }
    if (token.kind === "option-terminator") throw new UsageError('unexpected argument "--"');
    if (!names.includes(token.name))
      throw new UsageError(
        `unknown option ${token.rawName}${didYouMean(token.name, names, (name) => `--${name}`)}`,
      );
    if (flags.includes(token.name)) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      values[token.name] = true;
    } else {
      if (token.value === undefined) throw new UsageError(`${token.rawName} needs a value`);
      const before = lists.includes(token.name) ? values[token.name] : undefined;
      values[token.name] = before === undefined ? token.value : `${before},${token.value}`;
    }
  }
  return { given: values, operands };
}

/** The word after an option is its value, also when it begins with a dash, as a negative number does. */
function joinValues(args: readonly string[], names: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    const value = args[at + 1];
    const takesValue = word.startsWith("--") && names.includes(word.slice(2)) && value !== undefined;
    if (takesValue) at++;
    joined.push(takesValue ? `${word}=${value}` : word);
  }
  return joined;
}
