import { expectTypeOf, test } from "vitest";
import { definePaginator, type PagedIterable } from "../index.ts";
import { concatLists } from "./concat-lists.ts";
import { mergeLists } from "./merge-lists.ts";
import type { ListItem, ListPage } from "./run.ts";

interface Branch {
  readonly name: string;
}
interface Job {
  readonly id: string;
  readonly startTime: Date;
}
interface Answer {
  readonly jobs: Job[];
  readonly next?: string;
}
const branches: Branch[] = [{ name: "main" }];
const listJobs = definePaginator({
  call: async ({ branch }: { branch: string; token?: string }): Promise<Answer> => ({
    jobs: [{ id: branch, startTime: new Date(0) }],
  }),
  inputToken: "token",
  outputToken: "next",
  items: "jobs",
});

test("all types follow from `lists` and `open`", async () => {
  const merged = mergeLists({
    name: "jobs",
    lists: () => branches,
    key: (branch) => branch.name,
    open: (branch, options) => listJobs({ branch: branch.name }, options),
    by: (job) => job.startTime.getTime(),
    order: "descending",
    id: (job) => job.id,
  });
  const walk = merged({}, { maxItems: 5, onListError: "report" });
  expectTypeOf(walk).toExtend<PagedIterable<ListItem<Branch, Job>, ListPage<Branch, Job, Answer>>>();
  expectTypeOf<(typeof walk.unreachable)[number]["error"]>().toEqualTypeOf<unknown>();
  expectTypeOf(walk.outOfOrder).toEqualTypeOf<readonly string[]>();
  expectTypeOf(walk.newer).toEqualTypeOf<number>();
  expectTypeOf(walk.listsChanged).toEqualTypeOf<boolean>();
  for await (const { list, item } of walk) {
    expectTypeOf(list).toEqualTypeOf<Branch>();
    expectTypeOf(item).toEqualTypeOf<Job>();
  }
});

test("also where lists come one by one, and for an input", () => {
  const joined = concatLists({
    name: "jobs",
    lists: async function* ({ names }: { names: string[] }) {
      for (const name of names) yield { name };
    },
    key: (branch) => branch.name,
    open: (branch, options) => listJobs({ branch: branch.name }, options),
    id: (job) => job.id,
  });
  expectTypeOf(joined).parameter(0).toEqualTypeOf<{ names: string[] }>();
  expectTypeOf(joined({ names: [] }).collect)
    .returns.resolves.toHaveProperty("items")
    .toEqualTypeOf<ListItem<{ name: string }, Job>[]>();
});

test("of groups, too: an item has the list of each level", () => {
  const merged = mergeLists({
    name: "regions",
    lists: () => ["eu-west-1"],
    key: (region) => region,
    open: (region, options) =>
      mergeLists({
        name: "jobs",
        lists: () => branches.filter(({ name }) => name.startsWith(region)),
        key: (branch) => branch.name,
        open: (branch, own) => listJobs({ branch: branch.name }, own),
        by: (job) => job.startTime.getTime(),
        order: "descending",
        id: (job) => job.id,
      })({}, options),
    by: ({ item }) => item.startTime.getTime(),
    order: "descending",
    id: ({ list, item }) => `${list.name}/${item.id}`,
  });
  expectTypeOf(merged().collect)
    .returns.resolves.toHaveProperty("items")
    .toEqualTypeOf<ListItem<string, ListItem<Branch, Job>>[]>();
});

test("what does not fit does not compile", () => {
  const definition = {
    name: "jobs",
    lists: () => branches,
    key: (branch: Branch) => branch.name,
    open: (branch: Branch, options: { startingToken: string | undefined }) =>
      listJobs({ branch: branch.name }, options),
    id: (job: Job) => job.id,
  };
  // @ts-expect-error -- a Date is no key to sort by
  mergeLists({ ...definition, by: (job: Job) => job.startTime, order: "descending" });
  // @ts-expect-error -- an order must be said
  mergeLists({ ...definition, by: (job: Job) => job.startTime.getTime() });
  // @ts-expect-error -- a list needs a key
  concatLists({ ...definition, key: undefined });
});
