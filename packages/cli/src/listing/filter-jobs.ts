import type { JobSummary } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
import type { FilterOptions } from "../command-line/groups/filters.ts";
import type { View } from "../terminal/view.ts";
import type { Criteria } from "./selection.ts";

type Test = (job: JobSummary) => boolean;
/** When and where the user looks at the jobs. */
type Here = Pick<View, "now" | "timeZone">;

type Filters = {
  readonly [Name in keyof FilterOptions]: (value: NonNullable<FilterOptions[Name]>, here: Here) => Test;
};

/** Which jobs each filter lets through: one for every option of the group. */
const filters: Filters = {
  status: (statuses) => (job) => statuses.some((status) => status === job.status),
  type: (types) => (job) => types.some((type) => type === job.jobType),
  commit: (id) => (job) => job.commitId.toLowerCase().startsWith(id.toLowerCase()),
  "known-commit": () => (job) => job.commitId !== "HEAD",
  since(moment, here) {
    const time = moment(here.now(), here.timeZone);
    return (job) => job.startTime.getTime() >= time;
  },
  until(moment, here) {
    const time = moment(here.now(), here.timeZone);
    return (job) => job.startTime.getTime() < time;
  },
  "running-for"(milliseconds, here) {
    const latest = here.now() - milliseconds;
    return (job) => !isOver(job.status) && job.startTime.getTime() <= latest;
  },
};

/** What the filters ask for. Jobs that started before `--since` are taken to come behind all that started later. */
export function filterJobs(options: Partial<FilterOptions>, here: Here): Criteria<JobSummary> {
  // The keys of the filters are the names of the options.
  const names = Object.keys(filters) as (keyof FilterOptions)[];
  const tests = names.flatMap((name) => testOf(name, options[name], here) ?? []);
  const isRecent = testOf("since", options.since, here);
  return {
    matches: tests.length === 0 ? undefined : (job) => tests.every((test) => test(job)),
    isPast: isRecent && ((job) => !isRecent(job)),
  };
}

function testOf<Name extends keyof FilterOptions>(
  name: Name,
  value: FilterOptions[Name] | undefined,
  here: Here,
): Test | undefined {
  return value === undefined ? undefined : filters[name](value, here);
}
