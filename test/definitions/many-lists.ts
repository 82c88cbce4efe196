import { definePaginator, type PagedIterable } from "@jobs/paginator-core";
import { concatLists, mergeLists, type ListItem } from "@jobs/paginator-core/lists";

interface Job {
  readonly id: string;
  readonly startTime: Date;
}
interface Answer {
  readonly jobs: Job[];
  readonly next?: string;
}

const listJobs = (list: (branch: string, token?: string) => Promise<Answer>) =>
  definePaginator({
    call: ({ branch, token }: { branch: string; token?: string }) => list(branch, token),
    inputToken: "token",
    outputToken: "next",
    items: "jobs",
  });

export const byTime = (list: (branch: string, token?: string) => Promise<Answer>) =>
  mergeLists({
    name: "jobs",
    lists: () => [{ name: "main" }],
    key: (branch) => branch.name,
    open: (branch, options) => listJobs(list)({ branch: branch.name }, options),
    by: (job) => job.startTime.getTime(),
    order: "descending",
    id: (job) => job.id,
  });

export const branchByBranch = (list: (branch: string, token?: string) => Promise<Answer>) =>
  concatLists({
    name: "jobs",
    lists: async ({ names }: { names: string[] }) => names,
    key: (name) => name,
    open: (name, options) => listJobs(list)({ branch: name }, options),
    id: (job) => job.id,
  });

export const walk = (
  list: (branch: string) => Promise<Answer>,
): PagedIterable<ListItem<string, Job>, unknown> =>
  branchByBranch(list)({ names: ["main"] }, { maxItems: 5, onListError: "report" });
