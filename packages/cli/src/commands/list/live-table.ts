import type { JobSummary } from "@jobs/contract";
import { jobKind } from "../../output/kinds/jobs.ts";
import { createTableFormat } from "../../output/table.ts";
import { cut } from "../../terminal/cut.ts";
import { inert } from "../../terminal/inert.ts";
import { createPaint } from "../../terminal/paint.ts";
import type { Output } from "../../terminal/terminal.ts";
import type { View } from "../../terminal/view.ts";

/** Jobs that fit on a terminal, with a line above and below them, and one to type on. */
export function roomOn({ rows }: Output): number {
  return Math.max(1, (rows || 24) - 3);
}

/** Writes the table over the last one. Leaves the terminal as it is at any moment: nothing is hidden or switched. */
export function createLiveTable(
  view: View,
  output: Output,
): (jobs: readonly JobSummary[], trouble?: string) => string {
  const paint = createPaint(view.color);
  let height = 0;
  let size = "";
  return (jobs, trouble) => {
    const table = createTableFormat(jobKind, view, () => "");
    const lines = `${table.page(jobs.slice(0, roomOn(output)))}${table.end(undefined)}`.trimEnd().split("\n");
    const footer =
      trouble === undefined ? "Kept up to date; Ctrl-C stops." : `Asking again after: ${inert(trouble)}`;
    const text = [
      ...lines,
      paint(trouble === undefined ? "gray" : "yellow", cut(footer, view.width ?? Infinity)),
    ]
      .map((line) => `${line}\u001b[K\n`)
      .join("");
    const { columns, rows } = output;
    // Where the lines of the last one are after a change of size, only the terminal knows: it begins with an empty screen.
    const resized = size !== "" && size !== `${columns}x${rows}`;
    const over = height === 0 ? "" : `\u001b[${height}A`;
    const back = resized ? "\u001b[H\u001b[J" : over;
    size = `${columns}x${rows}`;
    height = lines.length + 1;
    return `${back}${text}\u001b[J`;
  };
}
