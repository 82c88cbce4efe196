import type { JobSummary } from "@jobs/contract";
import Table from "cli-table3";
import { firstLine, inert } from "./inert.ts";
import type { Format } from "./format.ts";

interface Column {
  readonly title: string;
  readonly width: number;
  readonly cell: (job: JobSummary) => string;
}

export interface TableOptions {
  /** Characters that fit on a line. */
  readonly width: number;
  /** IANA name of the zone that times are shown in; the system's when undefined. */
  readonly timeZone: string | undefined;
  /** The text below the table when there is more. */
  readonly more: (nextToken: string) => string;
}

/** A narrow table for people: one line a job, cut to the width. */
export function createTableFormat({ width, timeZone, more }: TableOptions): Format {
  const columns = fitColumns(width, timeZone);
  let begun = false;

  return {
    forPeople: true,
    page(jobs) {
      if (jobs.length === 0) return "";
      const rows = jobs.map((job) => columns.map(({ cell }) => cell(job)));
      const titles = begun ? [] : [columns.map(({ title }) => title)];
      begun = true;
      return render([...titles, ...rows], columns);
    },
    end(nextToken) {
      const nothing = begun ? "" : "No jobs.\n";
      return nextToken === undefined ? nothing : `${nothing}${more(nextToken)}`;
    },
  };
}

function fitColumns(width: number, timeZone: string | undefined): Column[] {
  const startedAt = createClock(timeZone);
  const columns: Column[] = [
    { title: "JOB", width: 5, cell: (job) => inert(job.jobId) },
    { title: "STATUS", width: 12, cell: (job) => inert(job.status) },
    ...(width < 96 ? [] : [{ title: "TYPE", width: 8, cell: (job: JobSummary) => inert(job.jobType) }]),
    { title: "COMMIT", width: 7, cell: (job) => inert(job.commitId).slice(0, 7) },
    { title: "STARTED", width: 16, cell: (job) => startedAt(job.startTime) },
    { title: "TOOK", width: 7, cell: took },
  ];
  const used = columns.reduce((sum, column) => sum + column.width + gap.length, 0);
  return [
    ...columns,
    { title: "MESSAGE", width: Math.max(10, width - used), cell: (job) => firstLine(job.commitMessage) },
  ];
}

const gap = "  ";
const noLines = [
  "top",
  "top-mid",
  "top-left",
  "top-right",
  "bottom",
  "bottom-mid",
  "bottom-left",
  "bottom-right",
];
const noInnerLines = ["left", "left-mid", "mid", "mid-mid", "right", "right-mid"];

function render(rows: string[][], columns: readonly Column[]): string {
  const table = new Table({
    chars: { ...Object.fromEntries([...noLines, ...noInnerLines].map((name) => [name, ""])), middle: gap },
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    colWidths: columns.map((column) => column.width),
  });
  table.push(...rows);
  return `${table.toString().replace(/ +$/gm, "")}\n`;
}

function createClock(timeZone: string | undefined): (time: Date) => string {
  // Swedish writes dates in the order that sorts.
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  return (time) => format.format(time);
}

function took({ startTime, endTime }: JobSummary): string {
  if (endTime === undefined) return "";
  const seconds = Math.max(0, Math.round((endTime.getTime() - startTime.getTime()) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours}h ${minutes}m`;
  return minutes > 0 ? `${minutes}m ${seconds % 60}s` : `${seconds}s`;
}
