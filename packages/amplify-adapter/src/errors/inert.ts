import { stripVTControlCharacters } from "node:util";

/** Anybody's words on one line, without what a terminal would act on, and not longer than can be read. */
export function inert(words: string): string {
  const line = stripVTControlCharacters(words)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
