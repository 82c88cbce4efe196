import { blanks, cut, widthOf } from "../format/cut.ts";
import { firstLine, inert } from "../inert.ts";
import { statusLook } from "../kinds/status-look.ts";
import { createPaint, type Color } from "../paint.ts";
import { formatDuration } from "../time/duration.ts";
import { createLocalTime } from "../time/time-zone.ts";
import type { View } from "../view.ts";
import type { JobStats } from "./job-stats.ts";

const weeksShown = 8;
const widestBar = 40;

/** The stats for people: counts, durations, bars, and the latest weeks. */
export function printStats(stats: JobStats, title: string, view: View): string {
  if (stats.jobs === 0) return `No jobs of ${inert(title)}.\n`;
  const paint = createPaint(view.color);
  const heading = (text: string) => paint("bold", text);
  const localTime = createLocalTime(view.timeZone);
  const day = (time: Date | null) => (time === null ? "" : localTime(time).slice(0, 10));
  const { width = 80 } = view;
  const sections = [
    [
      heading(
        cut(
          `${stats.jobs} ${stats.jobs === 1 ? "job" : "jobs"} of ${inert(title)}, ${day(stats.from)} to ${day(stats.to)}`,
          width,
        ),
      ),
    ],
    bars(
      Object.entries(stats.byStatus)
        .toSorted(([, one], [, other]) => other - one)
        .map(([status, jobs]) => {
          const { mark, color } = statusLook(status);
          return { label: `${mark} ${inert(status)}`, jobs, note: percent(jobs / stats.jobs), color };
        }),
      view,
    ),
    facts([
      [
        "Success rate",
        stats.successRate === null
          ? "no job has ended yet"
          : `${percent(stats.successRate)} of those that succeeded or failed`,
      ],
      ["Duration", durations(stats)],
    ]).map((line) => cut(line, width)),
    stats.histogram.length === 0
      ? []
      : [
          heading("How long the successful ones took"),
          ...bars(
            stats.histogram.map(({ fromSeconds, toSeconds, jobs }) => ({
              label:
                toSeconds === null
                  ? `${short(fromSeconds)} or more`
                  : `${short(fromSeconds)} to ${short(toSeconds)}`,
              jobs,
              note: "",
              color: "green",
            })),
            view,
          ),
        ],
    [heading("WEEK OF     JOBS  SUCCESS  MEAN"), ...stats.weeks.slice(0, weeksShown).map(weekLine)],
    stats.slowest.length === 0
      ? []
      : [
          heading("SLOWEST  JOB    STATUS       MESSAGE"),
          ...stats.slowest.map((job) => cut(slowLine(job), width)),
        ],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

interface Bar {
  readonly label: string;
  readonly jobs: number;
  readonly note: string;
  readonly color: Color | undefined;
}

function bars(rows: readonly Bar[], { width = 80, color }: View): string[] {
  const paint = createPaint(color);
  const most = Math.max(1, ...rows.map(({ jobs }) => jobs));
  const label = Math.max(...rows.map((row) => widthOf(row.label)));
  const digits = String(most).length;
  const room = Math.max(4, Math.min(widestBar, width - label - digits - 14));
  return rows.map((row) => {
    const length = row.jobs === 0 ? 0 : Math.max(1, Math.round((row.jobs / most) * room));
    const number = String(row.jobs).padStart(digits);
    const note = row.note === "" ? "" : `  ${row.note.padStart(6)}`;
    return `  ${paint(row.color, row.label)}${blanks(row.label, label)}  ${number}${note}  ${paint(row.color, "█".repeat(length))}`.trimEnd();
  });
}

function facts(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([name, text]) => `${name.padEnd(14)}${text}`);
}

function durations({ duration: { p50, p90, p99, max } }: JobStats): string {
  if (p50 === null || p90 === null || p99 === null || max === null) return "no job has succeeded yet";
  return `p50 ${long(p50)}  p90 ${long(p90)}  p99 ${long(p99)}  max ${long(max)}`;
}

function weekLine({ week, jobs, successRate, meanSeconds }: JobStats["weeks"][number]): string {
  const rate = successRate === null ? "" : percent(successRate);
  return `${week}  ${String(jobs).padStart(4)}  ${rate.padStart(7)}  ${meanSeconds === null ? "" : long(meanSeconds)}`.trimEnd();
}

function slowLine({ jobId, durationSeconds, status, commitMessage }: JobStats["slowest"][number]): string {
  const state = `${statusLook(status).mark} ${inert(status)}`.padEnd(11);
  return `${long(durationSeconds).padEnd(8)} ${inert(jobId).padEnd(6)} ${state}  ${firstLine(commitMessage)}`;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}

function long(seconds: number): string {
  return formatDuration(seconds * 1000);
}

/** Without what is 0: `2m`, not `2m 0s`. */
function short(seconds: number): string {
  return long(seconds).replace(/ 0[smh]$/, "");
}
