import { cut } from "../terminal/cut.ts";
import { inert } from "../terminal/inert.ts";
import { createPaint } from "../terminal/paint.ts";
import type { View } from "../terminal/view.ts";

/** What stands below something that is kept up to date: that it is, or why it is not just now. */
export function liveFooter({ color, width = Infinity }: View, trouble: string | undefined): string {
  const text =
    trouble === undefined ? "Kept up to date; Ctrl-C stops." : `Asking again after: ${inert(trouble)}`;
  return createPaint(color)(trouble === undefined ? "gray" : "yellow", cut(text, width));
}
