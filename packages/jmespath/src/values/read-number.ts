import { blank } from "./blank.ts";
import { toFloat, type Float } from "./float.ts";

const digits = String.raw`[0-9](?:_?[0-9])*`;
const integer = new RegExp(`^[+-]?${digits}$`);
const float = new RegExp(
  String.raw`^[+-]?(?:${digits}\.?(?:${digits})?|\.${digits})(?:e[+-]?${digits})?$`,
  "i",
);
const special = /^([+-]?)(inf(?:inity)?|nan)$/i;
const blanksAround = new RegExp(`^${blank}+|${blank}+$`, "g");

/** The number that Python reads in a text, such as `" 5 "` or `"1_0"`; null for one that it does not, such as `"0x10"` or `""`. */
export function readNumber(text: string): number | Float | null {
  const trimmed = text.replaceAll(blanksAround, "");
  const plain = trimmed.replaceAll("_", "");
  if (integer.test(trimmed)) return Number(plain) + 0;
  if (float.test(trimmed)) return toFloat(Number(plain));
  const [, sign, word] = special.exec(trimmed) ?? [];
  if (word === undefined) return null;
  return /^n/i.test(word) ? NaN : sign === "-" ? -Infinity : Infinity;
}
