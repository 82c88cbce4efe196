import type { JobSummary } from "@jobs/contract";
import type { filterOptions } from "../describe/list.ts";
import { isOver } from "../kinds/status-look.ts";
import type { OptionsOf } from "../options/option.ts";
import type { View } from "../view.ts";
import type { Wish } from "./selection.ts";

type FilterOptions = OptionsOf<typeof filterOptions> & {
  readonly limit?: number | undefined;
  readonly latest?: true | undefined;
  readonly "last-success"?: true | undefined;
};

/** Which jobs are meant. Those that started before a time are taken to come behind all that started later. */
export function jobWish(options: FilterOptions, view: Pick<View, "now" | "timeZone">): Wish<JobSummary> {
  const time = view.now();
  const { status, type, commit, latest, "running-for": runningFor, "last-success": lastSuccess } = options;
  const since = options.since?.(time, view.timeZone);
  const until = options.until?.(time, view.timeZone);
  const tests: (((job: JobSummary) => boolean) | false)[] = [
    status !== undefined && ((job) => status.some((one) => one === job.status)),
    type !== undefined && ((job) => type.some((one) => one === job.jobType)),
    commit !== undefined && ((job) => job.commitId.toLowerCase().startsWith(commit.toLowerCase())),
    options["known-commit"] === true && ((job) => job.commitId !== "HEAD"),
    until !== undefined && ((job) => job.startTime.getTime() < until),
    runningFor !== undefined &&
      ((job) => !isOver(job.status) && time - job.startTime.getTime() >= runningFor),
    lastSuccess === true && ((job) => job.status === "SUCCEED"),
  ];
  const asked = tests.filter((test) => test !== false);
  return {
    matches: asked.length === 0 ? undefined : (job) => asked.every((test) => test(job)),
    isPast: since === undefined ? undefined : (job) => job.startTime.getTime() < since,
    limit: latest || lastSuccess ? 1 : options.limit,
  };
}
