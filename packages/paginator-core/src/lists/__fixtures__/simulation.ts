import assert from "node:assert/strict";
import { PaginationError, resumeTokenOf, type PagedIterable } from "../../index.ts";
import { hash } from "../hash.ts";
import { concatLists } from "../concat-lists.ts";
import type { ManyLists, OpenOptions } from "../lists-definition.ts";
import { mergeLists } from "../merge-lists.ts";
import { openMade, ServiceError, type Entry, type MadeList, type Service } from "./made-list.ts";
import { randomFrom, type Random } from "./random.ts";

type Walk = PagedIterable<{ readonly list: { name: string }; readonly item: unknown }, unknown> &
  Pick<ManyLists<unknown, unknown, unknown>, "unreachable" | "listsChanged">;

/** What a random world has, so that tests can say what they cover. */
export interface Plan {
  readonly how: "merge" | "concat";
  readonly groups: boolean;
  readonly faults: boolean;
  readonly vanishing: boolean;
  readonly arrivals: boolean;
  readonly unsorted: boolean;
  readonly report: boolean;
}

/** Reads one random world to its end, in runs that stop anywhere; throws where an item is lost, comes twice, or comes out of order. */
export async function simulate(
  how: "merge" | "concat",
  seed: number,
): Promise<Plan & { readonly runs: number }> {
  const random = randomFrom(seed);
  const plan: Plan = {
    how,
    groups: random.chance(0.2),
    faults: random.chance(0.5),
    vanishing: random.chance(0.3),
    arrivals: random.chance(0.4),
    unsorted: random.chance(0.3),
    report: random.chance(0.5),
  };
  const direction = random.pick([1, -1]);
  const range = random.pick([1, 2, 4, 12, 100]);
  const lists = Array.from({ length: random.upTo(4, 1) }, (_, index) =>
    madeList(random, `list ${index}`, plan, direction, range),
  );
  const everPresent = new Set(lists);
  const open = walkOpener(lists, plan, direction);
  const delivered: { readonly list: MadeList; readonly item: Entry }[] = [];
  let token: string | undefined;
  let known: string | undefined;
  let runs = 0;
  for (;;) {
    runs += 1;
    assert.ok(runs < 400, "the walk comes to its end");
    if (runs > 1) change(random, lists, plan, direction);
    for (const list of lists) if (!list.present) everPresent.delete(list);
    const faulty = plan.faults && runs < 60 ? random.pick([0, 0.1, 0.5]) : 0;
    const down = plan.faults && runs < 60 && random.chance(0.3) ? random.pick(lists) : undefined;
    const size = new Map(lists.map((list) => [list, random.upTo(7, 1)]));
    const service: Service = {
      pageSize: (list) => size.get(list)!,
      fails: (list) => list === down || random.chance(faulty),
      random,
      asked: 0,
    };
    const controller = new AbortController();
    const walk = open(service, {
      startingToken: token,
      signal: controller.signal,
      prefetch: random.pick([0, 0, 1, 2]),
      concurrency: random.pick([undefined, 1, 2, 4]),
      onListError: plan.report ? "report" : undefined,
      maxTokenLength: random.pick([undefined, undefined, 200, 300]),
      ...(random.chance(0.4) && { maxItems: random.upTo(6) }),
      ...(random.chance(0.2) && { maxPages: random.upTo(4) }),
    });
    const before = token;
    try {
      token = await read(random, walk, controller, delivered);
    } catch (error) {
      // Then nobody can know where to go on.
      if (!(how === "concat" && plan.vanishing && isListsChanged(error))) throw error;
      everPresent.clear();
      break;
    }
    const keys = namesOf(lists, plan);
    if (how === "merge" && before?.includes(".") && service.asked > 0)
      assert.equal(walk.listsChanged, keys !== known, "says whether lists have changed");
    if (token !== before) known = keys;
    if (walk.end === "exhausted") assert.equal(walk.resumeToken, undefined);
    if (walk.end === "partial") assert.ok(walk.unreachable.length > 0);
    if (token === undefined) break;
  }
  check(delivered, lists, everPresent, plan, direction);
  return { ...plan, runs };
}

function isListsChanged(error: unknown): boolean {
  return error instanceof PaginationError && error.code === "LISTS_CHANGED";
}

function madeList(random: Random, name: string, plan: Plan, direction: number, range: number): MadeList {
  const sorted = !(plan.unsorted && random.chance(0.5));
  const items = Array.from({ length: random.upTo(random.pick([0, 3, 12, 25])) }, (_, index) => ({
    id: `${name}.${index}`,
    key: random.upTo(range),
    original: true,
  }));
  if (sorted) items.sort((a, b) => direction * (a.key - b.key));
  return {
    name,
    group: random.pick(["a", "b"]),
    sorted,
    tokens: random.pick(["offset", "keyed"]),
    padding: random.pick(["", "", "x".repeat(80)]),
    items,
    present: true,
  };
}

let arrived = 0;

/** What happens between two runs. */
function change(random: Random, lists: readonly MadeList[], plan: Plan, direction: number): void {
  for (const list of lists) {
    if (plan.vanishing && random.chance(0.2)) list.present = !list.present;
    if (plan.arrivals && random.chance(0.3))
      for (let count = random.upTo(3, 1); count > 0; count -= 1) {
        // At the head, and as new as anything.
        const newest = Math.min(...list.items.map(({ key }) => direction * key), 0);
        const key = direction * (newest - random.upTo(1));
        list.items.unshift({ id: `new ${(arrived += 1)}`, key, original: false });
      }
  }
}

function namesOf(lists: readonly MadeList[], plan: Plan): string {
  const present = lists.filter((list) => list.present);
  return [...new Set(present.map((list) => (plan.groups ? list.group : list.name)))].toSorted().join();
}

type Options = Parameters<ReturnType<typeof mergeLists<unknown, unknown, unknown>>>[1];

/** Makes walks through the lists, in two levels where they are in groups. */
function walkOpener(lists: readonly MadeList[], plan: Plan, direction: number) {
  const order = direction > 0 ? ("ascending" as const) : ("descending" as const);
  const present = (): MadeList[] => lists.filter((list) => list.present);
  return (service: Service, options: Options): Walk => {
    const flat = (which: () => MadeList[]) => {
      const definition = {
        name: "flat",
        lists: which,
        key: ({ name }: MadeList) => name,
        open: (list: MadeList, own: OpenOptions) => openMade(list, service, own),
        id: ({ id }: Entry) => id,
      };
      if (plan.how === "concat") return concatLists(definition);
      return mergeLists({ ...definition, by: ({ key }) => key, order });
    };
    if (!plan.groups) return flat(present)({}, options);
    const definition = {
      name: "groups",
      lists: async () =>
        ["a", "b"].filter((name) => present().some(({ group }) => group === name)).map((name) => ({ name })),
      key: ({ name }: { name: string }) => name,
      open: ({ name }: { name: string }, own: OpenOptions) =>
        flat(() => present().filter(({ group }) => group === name))({}, own),
      id: ({ list, item }: { list: MadeList; item: Entry }) => `${list.name} ${item.id}`,
    };
    if (plan.how === "concat") return concatLists(definition)({}, options);
    return mergeLists({ ...definition, by: ({ item }) => item.key, order })({}, options);
  };
}

/** Reads a walk in one of many ways, and stops; gives the token to go on from. */
async function read(
  random: Random,
  walk: Walk,
  controller: AbortController,
  delivered: { readonly list: MadeList; readonly item: Entry }[],
  tries = 0,
): Promise<string | undefined> {
  const take = (one: { readonly list: unknown; readonly item: unknown }): void => {
    const { list, item } = (one.item as { list?: unknown }).list ? (one.item as typeof one) : one;
    delivered.push({ list: list as MadeList, item: item as Entry });
  };
  const limit = random.chance(0.3) ? Infinity : random.upTo(8, 1);
  const aborts = random.chance(0.2);
  const goesOn = random.chance(0.5);
  const way = random.pick(["items", "items", "pages", "collect", "tokens", "parallel"]);
  try {
    if (way === "items") {
      let count = 0;
      for await (const item of walk) {
        take(item);
        count += 1;
        if (aborts && count === limit) controller.abort();
        else if (count >= limit && !(goesOn && random.chance(0.5))) break;
      }
    } else if (way === "pages") {
      let count = 0;
      for await (const { items } of walk.pages()) {
        for (const item of items) take(item);
        if ((count += 1) >= limit) break;
      }
    } else if (way === "parallel") {
      const loop = walk[Symbol.asyncIterator]();
      for (let rounds = 0; rounds < Math.min(limit, 40); rounds += 1) {
        const answers = await Promise.allSettled([loop.next(), loop.next(), loop.next()]);
        let isDone = false;
        for (const answer of answers) {
          if (answer.status === "rejected") {
            if (!(answer.reason instanceof ServiceError)) throw answer.reason;
            continue;
          }
          if (answer.value.done) isDone = true;
          else take(answer.value.value);
        }
        if (isDone) break;
      }
      await loop.return?.();
    } else if (way === "collect") {
      const { items } = await walk.collect();
      for (const item of items) take(item);
    } else {
      // Tokens of pages that were read long ago, and from within a page.
      const { pages, resumeToken } = await walk.collectPages();
      const stop = random.upTo(pages.length);
      for (const page of pages.slice(0, stop)) for (const item of page.items) take(item);
      const page = pages[stop];
      if (!page) return resumeToken;
      const count = random.upTo(page.items.length);
      for (const item of page.items.slice(0, count)) take(item);
      return page.resumeTokenAfter(count);
    }
  } catch (error) {
    if (!(error instanceof ServiceError) && error !== controller.signal.reason) throw error;
    assert.equal(resumeTokenOf(error), walk.resumeToken, "an error knows the place");
    if (goesOn && tries < 5 && error instanceof ServiceError && !controller.signal.aborted)
      return read(random, walk, controller, delivered, tries + 1);
  }
  return walk.resumeToken;
}

function check(
  delivered: readonly { readonly list: MadeList; readonly item: Entry }[],
  lists: readonly MadeList[],
  everPresent: ReadonlySet<MadeList>,
  plan: Plan,
  direction: number,
): void {
  const counts = new Map<string, number>();
  for (const { item } of delivered) counts.set(item.id, (counts.get(item.id) ?? 0) + 1);
  for (const list of lists)
    for (const { id, original } of list.items) {
      const count = counts.get(id) ?? 0;
      // Where the list that a walk stands in is gone, or the anchor of a group, some of it may come again.
      if (everPresent.has(list) ? !(plan.groups && plan.vanishing) : plan.how === "merge" && !plan.groups)
        assert.ok(count <= 1, `${id} comes ${count} times`);
      if (original && everPresent.has(list)) assert.ok(count > 0, `${id} comes`);
    }
  if (plan.unsorted || plan.vanishing || (plan.faults && plan.report)) return;
  const names = lists.map(({ name }) => name);
  const groups = ["a", "b"];
  const placeOf = (name: string, all: readonly string[]) =>
    plan.how === "concat" ? all.indexOf(name) : hash(name);
  const places = new Map(lists.map((list) => [list, new Map(list.items.map((item, at) => [item, at]))]));
  for (const [index, { list, item }] of delivered.slice(1).entries()) {
    const before = delivered[index]!;
    const order =
      (plan.how === "concat" ? 0 : direction * (before.item.key - item.key)) ||
      (plan.groups ? placeOf(before.list.group, groups) - placeOf(list.group, groups) : 0) ||
      placeOf(before.list.name, names) - placeOf(list.name, names) ||
      places.get(list)!.get(before.item)! - places.get(list)!.get(item)!;
    assert.ok(order < 0, `${before.item.id} comes before ${item.id}`);
  }
}
