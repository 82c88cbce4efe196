import { stripVTControlCharacters } from "node:util";

/** Makes a text from anywhere fit for a message: one line, without anything that a terminal would act on, and not too long. */
export function inert(words: string): string {
  const line = stripVTControlCharacters(words)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
