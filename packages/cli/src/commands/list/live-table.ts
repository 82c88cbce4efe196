import type { JobSummary } from "@jobs/contract";
import { jobKind } from "../../output/kinds/jobs.ts";
import type { Column, Tabular } from "../../output/kinds/kind.ts";
import { placeOf } from "../../output/place.ts";
import { createTableFormat } from "../../output/table.ts";
import { createRedraw, linesOn } from "../../terminal/redraw.ts";
import type { Output } from "../../terminal/terminal.ts";
import type { View } from "../../terminal/view.ts";
import { liveFooter } from "../../waiting/live-footer.ts";

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

/** Jobs that fit on a terminal, with two lines above and one below them. */
export function roomOn(output: Output): number {
  return linesOn(output) - 3;
}

/** Writes the table over the last one. */
export function createLiveTable(list: string, view: View, output: Output): (sight: Sight) => string {
  const redraw = createRedraw(output);
  return ({ jobs, steps, at, trouble }) => {
    const table = createTableFormat(
      withSteps(steps),
      view,
      () => "",
      ({ jobArn }) => placeOf(list, jobArn),
    );
    const lines = `${table.page(jobs.slice(0, roomOn(output)))}${table.end(undefined)}`.trimEnd().split("\n");
    return redraw([...lines, liveFooter(view, at, trouble)]);
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
