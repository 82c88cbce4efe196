import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  // Nearly all texts are plain, and are not taken apart to be measured.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
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
