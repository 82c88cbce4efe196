import { styleText } from "node:util";

export type Color = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. Whether to is decided once, by the view. */
export function createPaint(on: boolean): (color: Color | undefined, text: string) => string {
  return (color, text) =>
    on && color !== undefined ? styleText(color, text, { validateStream: false }) : text;
}
