import { stripVTControlCharacters } from "node:util";

/** What is not seen, or turns the direction of text around. The joiner of emoji is put back where it joins some. */
const invisible =
  /(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic}))\p{Cf}/gu;

/** A text on one line, with nothing in it that a terminal would act on. */
export function inert(text: string): string {
  // Nearly all texts are plain, and stay as they are.
  if (/^[ -~]*$/.test(text)) return text.trim();
  return withoutControl(text, /[\p{Cc}\u2028\u2029]+/gu).trim();
}

/** The same of a line whose blanks and tabs matter. */
export function inertLine(line: string): string {
  if (/^[ -~\t]*$/.test(line)) return line;
  return withoutControl(line, /(?!\t)[\p{Cc}\u2028\u2029]/gu);
}

function withoutControl(text: string, control: RegExp): string {
  return stripVTControlCharacters(text).replace(control, " ").replace(invisible, "");
}

/** The same JSON or quoted YAML, with escapes for whatever a terminal would act on: there only texts hold such characters. */
export function inertJson(json: string): string {
  if (/^[ -~\n]*$/.test(json)) return json;
  return json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
