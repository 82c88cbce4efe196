import { toAscii } from "../terminal/charset.ts";
import { cut } from "../terminal/cut.ts";
import { inert } from "../terminal/inert.ts";
import { createPaint } from "../terminal/paint.ts";
import type { View } from "../terminal/view.ts";
import { formatDuration } from "../time/duration.ts";
import { createWallClock } from "../time/time-zone.ts";

/** What stands below something that is kept up to date: a clock, and when it was asked for, or why it is not up to date just now. */
export function liveFooter(view: View, askedAt: number, trouble: string | undefined): string {
  const now = view.now();
  const told =
    trouble === undefined
      ? `asked ${formatDuration(now - askedAt)} ago; Ctrl-C stops.`
      : `asking again after: ${inert(trouble)}`;
  const text = cut(`${createWallClock(view.timeZone)(new Date(now))}  ${told}`, view.width ?? Infinity);
  return createPaint(view.color)(
    trouble === undefined ? "gray" : "yellow",
    view.ascii ? toAscii(text) : text,
  );
}
