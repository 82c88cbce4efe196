/** How a terminal shows what has no colour, and the one colour of the sixteen that we use. */
export interface ColorScheme {
  readonly ground: string;
  readonly text: string;
  readonly red: string;
}

/** Schemes that people have, as these publish them. */
export const colorSchemes = {
  "xterm, dark": { ground: "#000000", text: "#e5e5e5", red: "#cd0000" },
  "Solarized Dark": { ground: "#002b36", text: "#839496", red: "#dc322f" },
  "Solarized Light": { ground: "#fdf6e3", text: "#657b83", red: "#dc322f" },
  "GitHub Light": { ground: "#ffffff", text: "#24292f", red: "#cf222e" },
} as const satisfies Readonly<Record<string, ColorScheme>>;

/** The ground on which the pictures in the docs are drawn. */
export const pictureScheme: ColorScheme = { ground: "#0d1117", text: "#e6edf3", red: "#ff7b72" };

/** A colour by its number: 1 as the scheme has it, and from 16 on the cube of 216 colours and the 24 grays behind it, which no scheme changes. */
export function paletteColor(number: number, { red }: ColorScheme): string {
  if (number === 1) return red;
  if (number < 16) throw new RangeError(`the colour ${number} may look like anything`);
  const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
  const at = number - 16;
  const gray = 8 + 10 * (number - 232);
  const parts =
    number >= 232
      ? [gray, gray, gray]
      : [level(Math.floor(at / 36)), level(Math.floor(at / 6) % 6), level(at % 6)];
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2: the contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2: relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
