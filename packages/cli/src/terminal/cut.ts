import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  // Nearly all texts are plain, and are not taken apart to be measured.
  if (/^[ -~]*$/.test(text)) return text.length;
  // Nor is the plain end of one, as in `✓ SUCCEED`: each character of it begins anew.
  let plain = text.length;
  while (isPlain(text.charCodeAt(plain - 1))) plain -= 1;
  return stringWidth(text.slice(0, plain)) + text.length - plain;
}

function isPlain(code: number): boolean {
  return code >= 0x20 && code <= 0x7e;
}

/** A text that fits into so many columns of a terminal; what does not fit is an ellipsis. No character is cut apart. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return "";
  let [kept, used] = ["", 0];
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The blanks that are missing behind a text up to so many columns. */
export function blanks(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text)));
}
