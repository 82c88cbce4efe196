import { programName } from "../terminal/program-name.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Given } from "./command.ts";
import { branchOptions } from "./groups/branch.ts";
import { connectionOptions } from "./groups/connection.ts";

/** A command line, ready to be copied: its words, and its options as they are given. */
export function writeCommand(
  words: readonly string[],
  given: Readonly<Record<string, string | number | true | undefined>>,
): string {
  const options = Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return value === true ? [`--${name}`] : [`--${name}`, quote(String(value))];
  });
  return [...words, ...options].join(" ");
}

/** The same of another command, that asks for the same branch, of whom and as whom the given options say. */
export function writeNext(words: readonly string[], given: Given, { env }: Pick<Terminal, "env">): string {
  const { debug: _, ...place } = { ...branchOptions, ...connectionOptions };
  const same = Object.keys(place).map((name) => [name, given[name]]);
  return writeCommand([programName(env), ...words], Object.fromEntries(same));
}

/** As a POSIX shell takes it back; what a terminal would act on is escaped, as bash, zsh and ksh read it. */
export function quote(word: string): string {
  if (/^[A-Za-z0-9_\-+=:,./@%]+$/.test(word)) return word;
  if (!/[\p{Cc}\p{Cf}]/u.test(word)) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = word.replace(/['\\]/g, String.raw`\$&`).replace(/[\p{Cc}\p{Cf}]/gu, escapeCharacter);
  return `$'${escaped}'`;
}

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
