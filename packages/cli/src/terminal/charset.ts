import { widthOf } from "./cut.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What stands for the marks of this program where there are no others. */
const known: Readonly<Record<string, string>> = {
  "…": "~",
  "○": "o",
  "◐": "%",
  "●": "*",
  "◌": "-",
  "✓": "+",
  "✗": "x",
  "⊘": "/",
  "█": "#",
};

/** Whether the locale of the user has ASCII only, or letters that are not those of Unicode. One that does not say has them. */
export function hasOnlyAscii({
  LC_ALL,
  LC_CTYPE,
  LANG,
}: Readonly<Record<string, string | undefined>>): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  const [, charset] = /\.([^@]*)/.exec(locale) ?? [];
  return charset === undefined ? /^(C|POSIX)$/.test(locale) : !/^utf-?8$/i.test(charset);
}

/** The same text in ASCII, as wide as it was: what stands below each other stays so. */
export function toAscii(text: string): string {
  return text.replace(/\P{ASCII}+/gu, (part) =>
    Array.from(graphemes.segment(part), ({ segment }) => known[segment] ?? "?".repeat(widthOf(segment))).join(
      "",
    ),
  );
}
