import { jobStatuses, jobTypes } from "@jobs/contract/words";
import type { OptionsOf, OptionTable } from "../option.ts";

const group = "Which jobs";

/** Which jobs of a list are meant. What each lets through is said in `listing/filter-jobs.ts`. */
export const filterOptions = {
  status: {
    kind: "list",
    group,
    value: "<list>",
    words: jobStatuses,
    help: "In one of these states: FAILED,CANCELLED",
    schema: (from) => from.someOf(...jobStatuses),
  },
  type: {
    kind: "list",
    group,
    value: "<list>",
    words: jobTypes,
    help: `Of these types: ${jobTypes.join(", ")}`,
    schema: (from) => from.someOf(...jobTypes),
  },
  commit: {
    kind: "value",
    group,
    value: "<id>",
    help: "Of this commit: its first 4 or more digits, or HEAD",
    schema: (from) => from.commit,
  },
  "known-commit": { kind: "flag", group, help: "Whose commit is known, and not HEAD" },
  since: {
    kind: "value",
    group,
    value: "<time>",
    help: "Started then or later: 2026-01-31, 2026-01-31T09:30, 2h or 7d ago; nothing older is read",
    schema: (from) => from.moment,
  },
  until: {
    kind: "value",
    group,
    value: "<time>",
    help: "Started before then",
    schema: (from) => from.moment,
  },
  "running-for": {
    kind: "value",
    group,
    value: "<time>",
    help: "Unfinished for at least this long: 30m",
    schema: (from) => from.duration,
  },
} satisfies OptionTable;

export type FilterOptions = OptionsOf<typeof filterOptions>;
