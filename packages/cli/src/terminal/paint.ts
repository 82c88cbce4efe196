/** The colours in which things are told apart. Red is what went wrong, and the loudest. */
export type Color = "bold" | "red" | "green" | "yellow" | "blue" | "gray";

/** How many colours there are: none, the sixteen whose looks the user's scheme decides, or those that look the same anywhere. */
export type Colors = false | 16 | 256;

/**
 * Of the 240 colours that no scheme changes those that can be read on any: their contrast is 3 or more on black and on white, and on
 * both grounds of Solarized. Of the sixteen only red has that on the usual schemes; whatever else would be coloured stays as it is.
 */
const inks: Readonly<
  Record<Color, Readonly<Record<16 | 256, readonly [on: string, off: string] | undefined>>>
> = {
  bold: { 256: ["1", "22"], 16: ["1", "22"] },
  red: { 256: ["1;38;5;196", "22;39"], 16: ["1;31", "22;39"] },
  green: { 256: ["38;5;28", "39"], 16: undefined },
  yellow: { 256: ["38;5;136", "39"], 16: undefined },
  blue: { 256: ["38;5;32", "39"], 16: undefined },
  gray: { 256: ["38;5;244", "39"], 16: undefined },
};

/** Colours a text, or leaves it as it is. Whether to is decided once, by the view. */
export function createPaint(colors: Colors): (color: Color | undefined, text: string) => string {
  return (color, text) => {
    const ink = colors === false || color === undefined ? undefined : inks[color][colors];
    return ink === undefined || text === "" ? text : `\u001b[${ink[0]}m${text}\u001b[${ink[1]}m`;
  };
}

/** How many colours a terminal has that calls itself so. One that does not say is a log that shows them, or Windows: both know all. */
export function colorsOf({
  TERM,
  COLORTERM,
}: Readonly<Record<string, string | undefined>>): Exclude<Colors, false> {
  return !TERM || COLORTERM || /256|direct|kitty|alacritty|ghostty|foot/.test(TERM) ? 256 : 16;
}
