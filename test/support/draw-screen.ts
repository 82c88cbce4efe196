import type { IBufferCell, IBufferLine, Terminal } from "@xterm/headless";
import { paletteColor, pictureScheme, type ColorScheme } from "./color-schemes.ts";

/** The size of a cell of the picture, and the margin around all of them, in pixels. */
const cell = { width: 8.4, height: 20 };
const margin = 20;

/** A run of cells that look alike. */
interface Run {
  readonly at: number;
  readonly cells: number;
  readonly text: string;
  readonly look: string;
}

/** An SVG picture of what a terminal shows, below the command that was typed. */
export function drawScreen(terminal: Terminal, command: string, scheme: ColorScheme = pictureScheme): string {
  const { cols } = terminal;
  const typed: Run[] = [
    { at: 0, cells: 1, text: "$", look: ` fill="${paletteColor(244, scheme)}"` },
    { at: 2, cells: command.length, text: command, look: "" },
  ];
  const rows = [typed, ...shownLines(terminal).map((line) => runsOf(line, scheme))];
  const [width, height] = [2 * margin + cols * cell.width, 2 * margin + rows.length * cell.height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${scheme.ground}" stroke="#444c56"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${scheme.text}">
${rows.flatMap((runs, row) => runs.map((run) => drawRun(run, row))).join("\n")}
</g>
</svg>
`;
}

/** The colours of all that a terminal shows, each once. */
export function colorsShown(terminal: Terminal, scheme: ColorScheme): string[] {
  const cells = shownLines(terminal).flatMap((line) =>
    Array.from({ length: line.length }, (_, at) => line.getCell(at)).filter((one) => one !== undefined),
  );
  const colors = cells
    .filter((one) => one.getChars().trim() !== "")
    .map((one) => (one.isFgPalette() ? paletteColor(one.getFgColor(), scheme) : scheme.text));
  return [...new Set(colors)];
}

function shownLines({ buffer }: Terminal): IBufferLine[] {
  const lines = Array.from({ length: buffer.active.length }, (_, at) => buffer.active.getLine(at)).filter(
    (line) => line !== undefined,
  );
  return lines.slice(0, lines.findLastIndex((line) => line.translateToString(true)) + 1);
}

/** Draws a run as wide as its cells in any font, so that columns stay aligned. */
function drawRun({ at, cells, text, look }: Run, row: number): string {
  const [x, y] = [margin + at * cell.width, margin + row * cell.height + 15];
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<text x="${round(x)}" y="${y}" textLength="${round(cells * cell.width)}"${look}>${escaped}</text>`;
}

/** Splits a line into runs, which end at a gap, and where the font may change. */
function runsOf(line: IBufferLine, scheme: ColorScheme): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    const one = line.getCell(at);
    const text = one?.getChars() ?? "";
    if (one === undefined || text.trim() === "") continue;
    const [look, cells, last] = [lookOf(one, scheme), one.getWidth(), runs.at(-1)];
    const isNext = last?.look === look && at - end <= 1 && isPlain(last.text) === isPlain(text);
    const gap = " ".repeat(at - end);
    if (isNext)
      runs[runs.length - 1] = { ...last, text: last.text + gap + text, cells: at + cells - last.at };
    else runs.push({ at, cells, text, look });
    end = at + cells;
  }
  return runs;
}

function lookOf(one: IBufferCell, scheme: ColorScheme): string {
  const color = one.isFgPalette() ? ` fill="${paletteColor(one.getFgColor(), scheme)}"` : "";
  return one.isBold() ? `${color} font-weight="bold"` : color;
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
