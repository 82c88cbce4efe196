import type { Output } from "./terminal.ts";

/** Lines that fit on a terminal, with one to type on. */
export function linesOn({ rows }: Output): number {
  return Math.max(3, (rows || 24) - 1);
}

/** Writes lines over the last ones. Leaves the terminal as it is at any moment: nothing is hidden or switched. No line may be wider than it. */
export function createRedraw(output: Output): (lines: readonly string[]) => string {
  let height = 0;
  let size = "";
  return (lines) => {
    const text = lines.map((line) => `${line}\u001b[K\n`).join("");
    const { columns, rows } = output;
    // Where the lines of the last one are after a change of size, only the terminal knows: it begins with an empty screen.
    const resized = size !== "" && size !== `${columns}x${rows}`;
    const over = height === 0 ? "" : `\u001b[${height}A`;
    const back = resized ? "\u001b[H\u001b[J" : over;
    size = `${columns}x${rows}`;
    height = lines.length;
    return `${back}${text}\u001b[J`;
  };
}
