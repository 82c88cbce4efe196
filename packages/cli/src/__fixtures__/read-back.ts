import { stripVTControlCharacters } from "node:util";
import { expect } from "vitest";
import { texts, wholeTexts } from "./texts.ts";

/** Half a surrogate pair is no character: what writes UTF-8 replaces it. */
const withoutHalves = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** What is seen of a text, wherever it stands. */
const seenOf = (text: string) =>
  withoutHalves(stripVTControlCharacters(text)).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, "");

/** All of every text was read back; halves of characters are replaced. */
export function expectAll(read: readonly string[]): void {
  expect(read).toEqual(texts.map(withoutHalves));
}

/**
 * All that is seen of every text was read back, and nothing that acts on a terminal; cells that were a formula have an
 * apostrophe. `lines` says whether the ends of lines were kept.
 */
export function expectSeen(read: readonly string[], lines: boolean): void {
  expect(read).toHaveLength(texts.length);
  for (const [at, cell] of read.entries()) {
    const text = texts[at] ?? "";
    const seen = seenOf(text);
    const isFormula = /^[=+\-@＝＋－＠]/.test(seen) && !/^-\d+(\.\d+)?(e-?\d+)?$/.test(seen);
    expect(seenOf(cell)).toBe(isFormula ? `'${seen}` : seen);
    expect(cell).not.toMatch(lines ? /(?!\n)[\p{Cc}\u2028\u2029]/u : /[\p{Cc}\u2028\u2029]/u);
    expect(cell).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/);
    if (wholeTexts.includes(text)) expect(cell).toBe(text);
    if (lines && !isFormula) expect(cell.match(/\n/g)?.length).toBe(linesOf(text).length || undefined);
  }
}

/** The ends of lines between the first and the last thing that is seen. */
function linesOf(text: string): string[] {
  return (
    stripVTControlCharacters(text)
      .replace(/^[\p{Cc}\p{Cf}\p{Z}]+|[\p{Cc}\p{Cf}\p{Z}]+$/gu, "")
      .match(/\r\n|[\r\n\u0085\u2028\u2029]/g) ?? []
  );
}
