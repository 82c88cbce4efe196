import { stripVTControlCharacters } from "node:util";

/** Scripts whose letters take other forms at a joiner. */
const shaped = [
  ["Arabic", "Syriac", "Mandaic", "Mongolian", "Nko", "Adlam", "Hanifi_Rohingya"],
  [
    "Devanagari",
    "Bengali",
    "Gurmukhi",
    "Gujarati",
    "Oriya",
    "Tamil",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Sinhala",
  ],
  ["Tibetan", "Myanmar", "Khmer", "Balinese", "Javanese"],
]
  .flat()
  .map((script) => String.raw`\p{Script_Extensions=${script}}`)
  .join("");

/** Characters that are not seen themselves, where they make a letter or an emoji of what stands beside them. */
const making = [
  // At most one behind a letter or its marks.
  String.raw`(?<=(?=[\p{L}\p{M}])[${shaped}])[\u200c\u200d]`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  // The flag of a part of a country: its code, behind a black flag.
  String.raw`(?<=\u{1f3f4})[\u{e0061}-\u{e007a}]{2}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,4}\u{e007f}`,
].join("|");

/** Made when the first such text comes: that takes longer than to clean a thousand of them. */
let invisible: RegExp | undefined;

/** A text on one line, with nothing in it that a terminal would act on; its letters and emoji are whole. */
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
  // Halves of a character would become one where what stands between them is left out.
  const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return withoutInvisible(stripVTControlCharacters(whole).replace(control, " "));
}

/** Without what is not seen, or turns the direction of text around. */
function withoutInvisible(text: string): string {
  if (!/\p{Cf}/u.test(text)) return text;
  invisible ??= new RegExp(String.raw`(${making})|\p{Cf}`, "gu");
  return text.replace(invisible, "$1");
}

/**
 * The same JSON, with escapes for whatever a terminal would act on: there only texts hold such characters. Half a character is
 * replaced: one of them makes jq refuse the whole text.
 */
export function inertJson(json: string): string {
  const whole = json.includes("\\ud") ? json.replace(/\\(?:u(d[89a-f][0-9a-f]{2})|.)/g, withoutHalf) : json;
  if (/^[ -~\n]*$/.test(whole)) return whole;
  return whole.replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, escapeCharacter);
}

/** `JSON.stringify` has escapes for halves only, never for a pair. */
function withoutHalf(escape: string, half: string | undefined): string {
  return half === undefined ? escape : "\ufffd";
}

function escapeCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
