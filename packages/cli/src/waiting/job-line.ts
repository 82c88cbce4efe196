import type { JobSummary } from "@jobs/contract";
import { statusLook } from "../output/kinds/status.ts";
import { cut, widthOf } from "../terminal/cut.ts";
import { firstLine } from "../terminal/first-line.ts";
import { inert } from "../terminal/inert.ts";
import { createPaint } from "../terminal/paint.ts";
import type { View } from "../terminal/view.ts";

/** A job on one line, for people: what there is to tell of it, and what it builds. */
export function jobLine(
  { jobId, status, commitId, commitMessage }: JobSummary,
  told: string,
  { color: colored, width = Infinity }: View,
  more = "",
): string {
  const { mark, color } = statusLook(status);
  const head = inert(`${mark} Job ${jobId} ${told}`);
  const commit = inert(`${commitId.slice(0, 7)} ${firstLine(commitMessage)}`);
  return createPaint(colored)(color, head) + cut(`${more}: ${commit}`, width - widthOf(head));
}
