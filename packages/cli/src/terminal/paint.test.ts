import { describe, expect, it } from "vitest";
import {
  colorSchemes,
  contrast,
  paletteColor,
  type ColorScheme,
} from "../../../../test/support/color-schemes.ts";
import { colorsOf, createPaint, type Color } from "./paint.ts";

const colors: readonly Color[] = ["bold", "red", "green", "yellow", "blue", "gray"];

/** A text in a colour, with `<` for what begins a control. */
function painted(many: 16 | 256, color: Color): string {
  return createPaint(many)(color, "text").replaceAll("\u001b[", "<");
}

/** The colour in which a terminal shows a text that begins with these controls. */
function shown(text: string, scheme: ColorScheme): string {
  const [, codes = ""] = /^<([\d;]+)m/.exec(text) ?? [];
  const [, fixed] = /38;5;(\d+)/.exec(codes) ?? [];
  if (fixed !== undefined) return paletteColor(Number(fixed), scheme);
  const usual = codes.replace(/\b1\b;?/, "");
  if (usual === "31") return paletteColor(1, scheme);
  expect(usual).toBe("");
  return scheme.text;
}

describe.each(Object.entries(colorSchemes))("on %s", (_name, scheme) => {
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
