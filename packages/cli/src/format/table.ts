import type { JobSummary } from "@jobs/contract";
import Table from "cli-table3";
import { firstLine, inert } from "./inert.ts";
import type { Format } from "./format.ts";

interface Column {
  readonly title: string;
  readonly width: number;
  /** The width of a terminal that has room for it. */
  readonly from: number;
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
  let columns: readonly Column[] | undefined;

  return {
    forPeople: true,
    page(jobs) {
      if (jobs.length === 0) return "";
      const titles = columns === undefined;
      const fitted = (columns ??= fitColumns(width, timeZone, jobs));
      const rows = jobs.map((job) => fitted.map(({ cell }) => cell(job)));
      return render(titles ? [fitted.map(({ title }) => title), ...rows] : rows, fitted);
    },
    end(nextToken) {
      const nothing = columns === undefined ? "No jobs.\n" : "";
      return nextToken === undefined ? nothing : `${nothing}${more(nextToken)}`;
    },
  };
}

function fitColumns(width: number, timeZone: string | undefined, jobs: readonly JobSummary[]): Column[] {
  const startedAt = createClock(timeZone);
  // Ids fall from page to page, so none that follows is longer.
  const idWidth = Math.max(3, ...jobs.map((job) => job.jobId.length));
  const all: Column[] = [
    { title: "JOB", width: idWidth, from: 0, cell: (job) => inert(job.jobId) },
    { title: "STATUS", width: 12, from: 0, cell: (job) => inert(job.status) },
    { title: "TYPE", width: 8, from: 96, cell: (job) => inert(job.jobType) },
    { title: "COMMIT", width: 7, from: 70, cell: (job) => inert(job.commitId).slice(0, 7) },
    { title: "STARTED", width: 16, from: 56, cell: (job) => startedAt(job.startTime) },
    { title: "TOOK", width: 7, from: 60, cell: took },
  ];
  const columns = all.filter(({ from }) => width >= from);
  const used = columns.reduce((sum, column) => sum + column.width + gap.length, 0);
  const message = { title: "MESSAGE", width: Math.max(10, width - used), from: 0 };
  return [...columns, { ...message, cell: (job) => firstLine(job.commitMessage) }];
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
