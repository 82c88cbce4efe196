import type { IBufferCell, IBufferLine, Terminal } from "@xterm/headless";

/** The size of a cell of the picture, and the margin around all of them, in pixels. */
const cell = { width: 8.4, height: 20 };
const margin = 20;

/** The colours of a terminal by their numbers, light enough for a dark background. */
const palette = ["#8b949e", "#ff7b72", "#56d364", "#e3b341", "#79c0ff", "#d2a8ff", "#56d4dd", "#e6edf3"];

/** A run of cells that look alike. */
interface Run {
  readonly at: number;
  readonly cells: number;
  readonly text: string;
  readonly look: string;
}

/** An SVG picture of what a terminal shows, below the command that was typed. */
export function drawScreen({ buffer, cols }: Terminal, command: string): string {
  const lines = Array.from({ length: buffer.active.length }, (_, at) => buffer.active.getLine(at));
  const shown = lines.slice(0, lines.findLastIndex((line) => line?.translateToString(true)) + 1);
  const typed: Run[] = [
    { at: 0, cells: 1, text: "$", look: ` fill="${palette[2]}"` },
    { at: 2, cells: command.length, text: command, look: "" },
  ];
  const rows = [typed, ...shown.map((line) => (line === undefined ? [] : runsOf(line)))];
  const [width, height] = [2 * margin + cols * cell.width, 2 * margin + rows.length * cell.height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="#0d1117" stroke="#444c56"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
${rows.flatMap((runs, row) => runs.map((run) => drawRun(run, row))).join("\n")}
</g>
</svg>
`;
}

/** Draws a run as wide as its cells in any font, so that columns stay aligned. */
function drawRun({ at, cells, text, look }: Run, row: number): string {
  const [x, y] = [margin + at * cell.width, margin + row * cell.height + 15];
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<text x="${round(x)}" y="${y}" textLength="${round(cells * cell.width)}"${look}>${escaped}</text>`;
}

/** Splits a line into runs, which end at a gap, and where the font may change. */
function runsOf(line: IBufferLine): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    const one = line.getCell(at);
    const text = one?.getChars() ?? "";
    if (one === undefined || text.trim() === "") continue;
    const [look, cells, last] = [lookOf(one), one.getWidth(), runs.at(-1)];
    const isNext = last?.look === look && at - end <= 1 && isPlain(last.text) === isPlain(text);
    const gap = " ".repeat(at - end);
    if (isNext)
      runs[runs.length - 1] = { ...last, text: last.text + gap + text, cells: at + cells - last.at };
    else runs.push({ at, cells, text, look });
    end = at + cells;
  }
  return runs;
}

function lookOf(one: IBufferCell): string {
  const color = one.isFgPalette() ? ` fill="${palette[one.getFgColor() % 8]}"` : "";
  return one.isBold() ? `${color} font-weight="bold"` : color;
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
