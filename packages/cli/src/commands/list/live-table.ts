import type { JobSummary } from "@jobs/contract";
import { jobKind } from "../../output/kinds/jobs.ts";
import type { Column, Tabular } from "../../output/kinds/kind.ts";
import { placeOf } from "../../output/place.ts";
import { createTableFormat } from "../../output/table.ts";
import { toAscii } from "../../terminal/charset.ts";
import { cut } from "../../terminal/cut.ts";
import { inert } from "../../terminal/inert.ts";
import { createPaint } from "../../terminal/paint.ts";
import type { Output } from "../../terminal/terminal.ts";
import type { View } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import { createWallClock } from "../../time/time-zone.ts";

/** What is known of the jobs. */
export interface Sight {
  readonly jobs: readonly JobSummary[];
  /** The step at which a job is, by its id. */
  readonly steps: ReadonlyMap<string, string>;
  /** When it was so, in milliseconds since 1970. */
  readonly at: number;
  /** Why it may be so no more. */
  readonly trouble?: string | undefined;
}

/** Jobs that fit on a terminal, with two lines above and one below them, and one to type on. */
export function roomOn({ rows }: Output): number {
  return Math.max(1, (rows || 24) - 4);
}

/** Writes the table over the last one. Leaves the terminal as it is at any moment: nothing is hidden or switched. */
export function createLiveTable(list: string, view: View, output: Output): (sight: Sight) => string {
  const paint = createPaint(view.color);
  const wallClock = createWallClock(view.timeZone);
  let height = 0;
  let size = "";
  return ({ jobs, steps, at, trouble }) => {
    const table = createTableFormat(
      withSteps(steps),
      view,
      () => "",
      ({ jobArn }) => placeOf(list, jobArn),
    );
    const lines = `${table.page(jobs.slice(0, roomOn(output)))}${table.end(undefined)}`.trimEnd().split("\n");
    const now = view.now();
    const told =
      trouble === undefined
        ? `asked ${formatDuration(now - at)} ago; Ctrl-C stops.`
        : `asking again after: ${inert(trouble)}`;
    const footer = cut(`${wallClock(new Date(now))}  ${told}`, view.width ?? Infinity);
    const color = trouble === undefined ? "gray" : "yellow";
    const text = [...lines, paint(color, view.ascii ? toAscii(footer) : footer)]
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

/** The jobs with their steps behind their states, where there is room. */
function withSteps(steps: ReadonlyMap<string, string>): Tabular<JobSummary> {
  const step: Column<JobSummary> = {
    title: "STEP",
    width: [6, 10],
    from: 76,
    cell: ({ jobId }) => steps.get(jobId) ?? "",
    color: () => "blue",
  };
  return {
    noun: jobKind.noun,
    columns: (view) =>
      jobKind.columns(view).flatMap((column) => (column.title === "STATUS" ? [column, step] : [column])),
  };
}
