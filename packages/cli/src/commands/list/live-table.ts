import type { JobSummary } from "@jobs/contract";
import { jobKind } from "../../output/kinds/jobs.ts";
import { createTableFormat } from "../../output/table.ts";
import { createRedraw, linesOn } from "../../terminal/redraw.ts";
import type { Output } from "../../terminal/terminal.ts";
import type { View } from "../../terminal/view.ts";
import { liveFooter } from "../../waiting/live-footer.ts";

/** Jobs that fit on a terminal, with a line above and below them, and one to type on. */
export function roomOn(output: Output): number {
  return linesOn(output) - 2;
}

/** Writes the table over the last one. */
export function createLiveTable(
  view: View,
  output: Output,
): (jobs: readonly JobSummary[], trouble?: string) => string {
  const redraw = createRedraw(output);
  return (jobs, trouble) => {
    const table = createTableFormat(jobKind, view, () => "");
    const lines = `${table.page(jobs.slice(0, roomOn(output)))}${table.end(undefined)}`.trimEnd().split("\n");
    return redraw([...lines, liveFooter(view, trouble)]);
  };
}
