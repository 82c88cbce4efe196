import { stripVTControlCharacters } from "node:util";

/** Characters that turn the direction of text around, or are not seen at all. */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The first line of anybody's text, with nothing in it that a terminal would act on. */
export function firstLine(text: string): string {
  const line = text.trimStart().split(/[\r\n\u0085\u2028\u2029]/, 1)[0] ?? "";
  return inert(line);
}

/** A text on one line, with nothing in it that a terminal would act on. */
export function inert(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\p{Cc}+/gu, " ")
    .replace(invisible, "")
    .trim();
}
