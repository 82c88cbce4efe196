import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cut } from "./cut.ts";
import { inert } from "./inert.ts";

const whole = {
  persian: "می‌خواهم کتاب‌ها را",
  urdu: "علم‌الاعداد",
  kurdish: "ه‍ و م‍",
  hindi: "क्‍षमा और क्‌षमा, शक्‍ति",
  marathi: "सुऱ्‍या",
  bengali: "র‍্যাব, হঠাৎ",
  kannada: "ರ‍್ಯಾಂಕ್",
  malayalam: "നന്‍മ അവന്‍",
  sinhala: "ශ්‍රී ලංකා",
  khmer: "ស្រ‌ី",
  family: "👩‍👩‍👧 👨🏽‍👩🏿‍👧‍👦",
  profession: "👩🏾‍🚀 🏳️‍🌈 🏴‍☠️ ❤️‍🔥 🧑‍🦰",
  flags: "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁵󠁳󠁴󠁸󠁿",
};

/** Each stands for an end of a text, or for what it is put into. */
const hidden = {
  "a joiner behind a letter of Latin, Greek, Han or Hangul": [
    "ad\u200dm\u200cin α\u200d 漢\u200d字 한\u200c",
    "admin α 漢字 한",
  ],
  "a joiner behind a mark on a letter of Latin": ["e\u0301\u200d", "e\u0301"],
  "a second joiner": ["ن\u200c\u200d\u200c\u200cم", "ن\u200cم"],
  "a joiner behind a blank, a digit or a sign": ["\u200cن \u200dن ۱\u200c ।\u200d", "ن ن ۱ ।"],
  "a joiner between an emoji and a letter": ["🚀\u200dx", "🚀x"],
  "tags behind a letter, or without an end": [
    "flag\u{e0067}\u{e0062} 🏴\u{e0067}\u{e0062}\u{e0065}",
    "flag 🏴",
  ],
  "a text in tags": [
    `🏴${Array.from("ignore-all")
      .map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0)))
      .join("")}\u{e007f}`,
    "🏴",
  ],
  "what turns the direction around": ["م\u202eم\u2067م\u200fم\u061c", "مممم"],
  "halves that would become a character": [
    "a\udb40\u200b\udc67 \ud83d\u001b[m\ude80",
    "a\ufffd\ufffd \ufffd\ufffd",
  ],
  "an escape among letters": ["می\u001b[31m\u200cخواهم\u009b1m", "می\u200cخواهم"],
} as const;

describe("an inert text", () => {
  it.each(Object.entries(whole))("is whole in %s", (_language, text) => {
    expect(inert(text)).toBe(text);
    expect(inert(` \u202e${text}\u001b[0m\u202c\u200b`)).toBe(text);
  });

  it.each(Object.entries(hidden))("is without %s", (_what, [text, shown]) => {
    expect(inert(text)).toBe(shown);
  });
});

it.each(Object.entries(whole))(
  "a text in %s is cut between characters, to the width that is there",
  (_language, text) => {
    const characters = Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);
    for (let width = 1; width <= stringWidth(text); width += 1) {
      const shown = cut(text, width);
      expect(stringWidth(shown)).toBeLessThanOrEqual(width);
      const kept = shown.replace(/…$/, "");
      expect(characters.slice(0, Array.from(new Intl.Segmenter("en").segment(kept)).length).join("")).toBe(
        kept,
      );
    }
  },
);

it.each([
  [whole.family, 5],
  ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2],
  ["می‌خواهم", 7],
  ["修复", 4],
  ["अवनि", 4],
])("%s takes %i columns", (text, columns) => {
  expect(stringWidth(text)).toBe(columns);
});
