import type { Tabular } from "../../output/kinds/kind.ts";
import { statusLook } from "../../output/kinds/status.ts";
import { createTableFormat } from "../../output/table.ts";
import type { Branch } from "../../service/which-branch.ts";
import { toAscii } from "../../terminal/charset.ts";
import { cut } from "../../terminal/cut.ts";
import { inert } from "../../terminal/inert.ts";
import { createPaint } from "../../terminal/paint.ts";
import type { View } from "../../terminal/view.ts";
import { wrap } from "../../terminal/wrap.ts";
import { formatDuration } from "../../time/duration.ts";
import { createLocalTime } from "../../time/time-zone.ts";
import { drawBars } from "./bars.ts";
import type { Bucket } from "./buckets.ts";
import type { JobStats } from "./job-stats.ts";
import { formatPercent } from "./percent.ts";
import { slowTable, weekTable } from "./tables.ts";

const weeksShown = 8;

/** The stats for people: what matters first, then the latest weeks, and below them counts, durations and the slowest. */
export function printStats(stats: JobStats, { appId, branchName }: Branch, view: View): string {
  if (stats.jobs === 0) return `No jobs of ${inert(branchName)}.\n`;
  const { width = 80 } = view;
  const heading = (text: string) => createPaint(view.color)("bold", cut(inert(text), width));
  const earlier = stats.weeks.length - weeksShown;
  const sections = [
    [
      heading(
        `${stats.jobs} ${stats.jobs === 1 ? "job" : "jobs"} of ${branchName}, ${days(stats, view)}, app ${appId}`,
      ),
      ...fact("Success rate", successRate(stats), width),
      ...fact("Duration", durations(stats), width, 2),
    ],
    [
      ...table(weekTable(stats.weeks.slice(0, weeksShown)), stats.weeks.slice(0, weeksShown), view),
      ...(earlier > 0 ? wrap(`and ${earlier} earlier, all in: --output json`.split(" "), width) : []),
    ],
    drawBars(
      Object.entries(stats.byStatus)
        .toSorted(([, one], [, other]) => other - one)
        .map(([status, jobs]) => {
          const { mark, color } = statusLook(status);
          const note = formatPercent(jobs / stats.jobs);
          return { label: `${mark} ${status}`, labelColor: color, jobs, note, color };
        }),
      view,
    ),
    stats.histogram.length === 0
      ? []
      : [
          cut("How long the successful ones took", width),
          ...drawBars(
            stats.histogram.map((bucket) => ({ label: range(bucket), jobs: bucket.jobs, color: "gray" })),
            view,
          ),
        ],
    table(slowTable, stats.slowest, view),
  ];
  const text = sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
  return view.ascii ? toAscii(text) : text;
}

function table<One>(kind: Tabular<One>, rows: readonly One[], view: View): string[] {
  return rows.length === 0
    ? []
    : createTableFormat(kind, view, () => "")
        .page(rows)
        .trimEnd()
        .split("\n");
}

/** A name, and behind it what there is to say, on as many lines as that needs. */
function fact(name: string, parts: readonly string[], width: number, gap = 1): string[] {
  const label = 14;
  return wrap(parts, width - label, " ".repeat(gap)).map((line, at) =>
    cut((at === 0 ? name : "").padEnd(label) + line, width),
  );
}

function successRate({ successRate: rate }: JobStats): string[] {
  const text =
    rate === null ? "no job has ended yet" : `${formatPercent(rate)} of those that succeeded or failed`;
  return text.split(" ");
}

function durations({ duration: { p50, p90, p99, max } }: JobStats): string[] {
  if (p50 === null) return ["no job has succeeded yet"];
  return Object.entries({ p50, p90, p99, max }).map(([name, seconds]) => `${name} ${long(seconds ?? 0)}`);
}

function days({ from, to }: JobStats, { timeZone }: View): string {
  const localTime = createLocalTime(timeZone);
  const day = (time: Date | null) => (time === null ? "" : localTime(time).replace(/ .*/, ""));
  return `${day(from)} to ${day(to)}`;
}

function range({ fromSeconds, toSeconds }: Bucket): string {
  return toSeconds === null
    ? `${short(fromSeconds)} or more`
    : `${short(fromSeconds)} to ${short(toSeconds)}`;
}

function long(seconds: number): string {
  return formatDuration(seconds * 1000);
}

/** Without what is 0: `2m`, not `2m 0s`. */
function short(seconds: number): string {
  return long(seconds).replace(/ 0[smh]$/, "");
}
