import { describe, expect, it } from "vitest";
import { colorsOf, createPaint, type Color } from "./paint.ts";

/** The ground, the usual text and the red of schemes that people have, as these publish them. */
const schemes = {
  "xterm, dark": { ground: "#000000", text: "#e5e5e5", red: "#cd0000" },
  "Solarized Dark": { ground: "#002b36", text: "#839496", red: "#dc322f" },
  "Solarized Light": { ground: "#fdf6e3", text: "#657b83", red: "#dc322f" },
  "GitHub Light": { ground: "#ffffff", text: "#24292f", red: "#cf222e" },
} as const;
type Scheme = (typeof schemes)[keyof typeof schemes];

const colors: readonly Color[] = ["bold", "red", "green", "yellow", "blue", "gray"];

/** A text in a colour, with `<` for what begins a control. */
function painted(many: 16 | 256, color: Color): string {
  return createPaint(many)(color, "text").replaceAll("\u001b[", "<");
}

/** The colour in which a terminal shows a text that begins with these controls. */
function shown(text: string, scheme: Scheme): string {
  const [, codes = ""] = /^<([\d;]+)m/.exec(text) ?? [];
  const [, fixed] = /38;5;(\d+)/.exec(codes) ?? [];
  if (fixed !== undefined) return fixedColor(Number(fixed));
  const usual = codes.replace(/\b1\b;?/, "");
  if (usual === "31") return scheme.red;
  expect(usual).toBe("");
  return scheme.text;
}

/** The cube of 216 colours, and the 24 grays behind it, of xterm. */
function fixedColor(number: number): string {
  expect(number).toBeGreaterThanOrEqual(16);
  const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
  const at = number - 16;
  const gray = 8 + 10 * (number - 232);
  const parts =
    number >= 232
      ? [gray, gray, gray]
      : [level(Math.floor(at / 36)), level(Math.floor(at / 6) % 6), level(at % 6)];
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2: relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2: the contrast of two colours, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(schemes))("on %s", (_name, scheme) => {
  it.each([16, 256] as const)("each of %i colours has a contrast of 3 or more", (many) => {
    for (const color of colors) {
      const seen = shown(painted(many, color), scheme);
      expect(contrast(seen, scheme.ground), `${color} ${seen}`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("paint", () => {
  it("makes nothing bold but titles and what went wrong, and leaves no colour behind", () => {
    for (const many of [16, 256] as const) {
      const isBold = (color: Color) => /^<1[;m]/.test(painted(many, color));
      expect(colors.filter(isBold)).toEqual(["bold", "red"]);
      for (const color of colors) {
        const [, on = "", off = ""] = /^(?:<([\d;]+)m)?text(?:<([\d;]+)m)?$/.exec(painted(many, color)) ?? [];
        expect([off.includes("22"), off.includes("39")]).toEqual([/^1\b/.test(on), /3[18]/.test(on)]);
      }
    }
  });

  it("has no colours where there are none, and colours no empty cell", () => {
    for (const color of colors) expect(createPaint(false)(color, "text")).toBe("text");
    expect(createPaint(256)("red", "")).toBe("");
  });

  it.each([
    [{ TERM: "xterm-256color" }, 256],
    [{ TERM: "xterm", COLORTERM: "truecolor" }, 256],
    [{ TERM: "xterm" }, 16],
    [{ TERM: "linux" }, 16],
    [{}, 256],
  ])("%j has %i colours", (env, many) => {
    expect(colorsOf(env)).toBe(many);
  });
});
