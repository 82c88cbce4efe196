import assert from "node:assert/strict";
import fc from "fast-check";
import { type PagedIterable, PaginationError, resumeTokenOf } from "../index.ts";
import { type Answer, type Query, type RawAnswer, scriptedApi } from "./scripted-api.ts";
import { turn } from "./turn.ts";

interface World {
  readonly size: number;
  /** How long a page may be, by the index of its first item. */
  readonly cuts: readonly number[];
  /** Empty pages before an item, or before the end. */
  readonly gaps: readonly { readonly at: number; readonly pages: number }[];
  /** The next token of the last page; `repeated` is its own. */
  readonly ending: "missing" | "null" | "empty" | "repeated";
  readonly deaf: boolean;
  /** Pages that so many times name a token given before, their own or that of the walk's first page, until they recover. */
  readonly waverings: readonly {
    readonly at: number;
    readonly times: number;
    readonly to: "own" | "first";
  }[];
}

interface WalkPlan {
  readonly maxItems: number | undefined;
  readonly pageSize: number | undefined;
  readonly prefetch: number;
  readonly fitted: boolean;
}

type Step =
  | {
      readonly do: "items" | "pages";
      readonly count: number;
      readonly leave: boolean;
      readonly settle: boolean;
    }
  | { readonly do: "parallel"; readonly by: "items" | "pages"; readonly count: number }
  | { readonly do: "collect"; readonly settle: boolean }
  | { readonly do: "fail"; readonly after: number; readonly thrown: boolean }
  | { readonly do: "abort"; readonly during: "rest" | "items" | "pages" | "collect" }
  | { readonly do: "renew" };

interface Scenario {
  readonly world: World;
  readonly plans: readonly WalkPlan[];
  readonly steps: readonly Step[];
}

const small = (max: number, min = 0) => fc.integer({ min, max });
const flag = fc.boolean();

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  world: fc.record({
    size: small(25),
    cuts: fc.array(small(6, 1), { minLength: 1, maxLength: 5 }),
    gaps: fc.array(
      fc.record({ at: small(25), pages: fc.oneof({ weight: 5, arbitrary: small(3, 1) }, small(40, 1)) }),
      { maxLength: 4 },
    ),
    ending: fc.constantFrom("missing", "null", "empty", "repeated"),
    deaf: flag,
    waverings: fc.array(
      fc.record({ at: small(25), times: small(3, 1), to: fc.constantFrom("own", "first") }),
      { maxLength: 3 },
    ),
  }),
  plans: fc.array(
    fc.record({
      maxItems: fc.option(small(9), { nil: undefined }),
      pageSize: fc.option(small(5, 2), { nil: undefined }),
      prefetch: small(3),
      fitted: flag,
    }),
    { minLength: 1, maxLength: 4 },
  ),
  steps: fc.array(
    fc.oneof(
      fc.record({
        do: fc.constantFrom("items", "pages"),
        count: small(6, 1),
        leave: flag,
        settle: flag,
      }),
      fc.record({ do: fc.constant("parallel"), by: fc.constantFrom("items", "pages"), count: small(4, 2) }),
      fc.record({ do: fc.constant("collect"), settle: flag }),
      fc.record({ do: fc.constant("fail"), after: small(3), thrown: flag }),
      fc.record({ do: fc.constant("abort"), during: fc.constantFrom("rest", "items", "pages", "collect") }),
      fc.record({ do: fc.constant("renew") }),
    ),
    { maxLength: 14 },
  ),
});

/** However a list is cut, and however its walks are stopped: all that is delivered adds up to the list. */
export const deliversEachItemOnce = fc.asyncProperty(scenarios, runScenario);

async function runScenario({ world, plans, steps }: Scenario): Promise<void> {
  const list = Array.from({ length: world.size }, (_, index) => index);
  const answer = answersOf(world);
  const repeats = world.ending === "repeated";
  // The first page can only be recognised if its token was named.
  const input = Object.freeze({ q: "x", cursor: "0.0" });
  const onRepeatedToken = repeats ? "end" : "error";
  const exhausted = repeats ? "repeatedToken" : "exhausted";
  // If a repeated token means the end, a page that wavers would end the list, too.
  const waverings = repeats ? [] : world.waverings;
  const stillToCome = new Map(waverings.map(({ at, times, to }) => [at, { times, to }]));
  /** The requests whose answers wavered. */
  const wavered = new Set<Query>();
  const api = scriptedApi((query) => {
    const { cursor = "0.0" } = query;
    const [index = 0, behind = 0] = cursor.split(".").map(Number);
    const whole = answer(query);
    const wavering = stillToCome.get(index);
    if (behind > 0 || !whole.next || !wavering?.times) return whole;
    wavering.times -= 1;
    wavered.add(query);
    const first = api.log[walk.firstRequest]?.query.cursor ?? cursor;
    return { ...whole, next: wavering.to === "own" ? cursor : first };
  });
  api.held = true;
  api.deaf = world.deaf;
  const faultless = scriptedApi(answer);
  const expected = new Set<unknown>();
  const delivered: number[] = [];
  let opened = 0;
  let walk = openWalk(undefined);

  for (const step of steps) {
    await run(step);
    await turn();
    const { end, resumeToken } = walk.list;
    await checkPosition(resumeToken);
    checkRequests();
    if (end !== undefined) checkEnded();
    if (end !== undefined || walk.controller.signal.aborted || step.do === "renew") {
      if (resumeToken === undefined) break;
      walk = openWalk(resumeToken);
    }
  }

  await leave("items");
  await leave("pages");
  if (walk.list.resumeToken !== undefined) {
    walk = openWalk(walk.list.resumeToken, {});
    while (walk.list.end === undefined) await collect(false);
    checkRequests();
    assert.equal(walk.list.end, exhausted);
  }
  assert.deepEqual(delivered, list);

  function openWalk(
    startingToken: string | undefined,
    plan: Partial<WalkPlan> = plans[opened % plans.length] ?? {},
  ) {
    const { fitted = false, prefetch = 0, ...sizes } = plan;
    const controller = new AbortController();
    opened += 1;
    const open = fitted ? api.fitted : api.list;
    const options = Object.freeze({
      ...sizes,
      prefetch,
      startingToken,
      onRepeatedToken,
      signal: controller.signal,
    });
    return {
      list: open(input, options),
      controller,
      prefetch,
      maxItems: plan.maxItems ?? Infinity,
      firstRequest: api.log.length,
      firstItem: delivered.length,
      items: undefined as AsyncIterator<number> | undefined,
      pages: undefined as ReturnType<PagedIterable<number, Answer>["pages"]> | undefined,
    };
  }

  async function run(step: Step): Promise<void> {
    switch (step.do) {
      case "items":
      case "pages": {
        for (let left = step.count; left > 0; left -= 1) {
          const went = await readOne(step.do, step.settle);
          if (!went) break;
        }
        if (step.leave) await leave(step.do);
        return;
      }
      case "parallel": {
        const read = reader(step.by);
        const reads = Array.from({ length: step.count }, () => read());
        const results = await drive(Promise.allSettled(reads), false);
        for (const result of results.value ?? []) {
          if (result.status === "rejected") assert.ok(isExpected(result.reason), String(result.reason));
          else await result.value();
        }
        return;
      }
      case "collect":
        return collect(step.settle);
      case "fail": {
        const error = new Error("scripted");
        expected.add(error);
        return api.fail(error, step);
      }
      case "abort": {
        return abort(step.during);
      }
      case "renew": {
        await leave("items");
        return leave("pages");
      }
    }
  }

  /** A function that reads once. What it resolves to delivers the result, and says whether there was one. */
  function reader(by: "items" | "pages"): () => Promise<() => Promise<boolean>> {
    if (by === "items") {
      const iterator = (walk.items ??= walk.list[Symbol.asyncIterator]());
      return async () => {
        const result = await iterator.next();
        return async () => {
          if (!result.done) delivered.push(result.value);
          return !result.done;
        };
      };
    }
    const iterator = (walk.pages ??= walk.list.pages());
    return async () => {
      const result = await iterator.next();
      return async () => {
        if (result.done) return false;
        const { items, response, skipped, resumeToken } = result.value;
        assert.deepEqual(items, (response.data ?? []).slice(skipped, skipped + items.length));
        delivered.push(...items);
        await checkPosition(resumeToken);
        return true;
      };
    };
  }

  async function readOne(by: "items" | "pages", settle: boolean): Promise<boolean> {
    const { value, error } = await drive(reader(by)(), settle);
    if (value !== undefined) return value();
    checkError(error);
    return false;
  }

  async function collect(settle: boolean): Promise<void> {
    const before = walk.list.resumeToken;
    const { value, error } = await drive(walk.list.collect(), settle);
    if (value === undefined) {
      checkError(error);
      assert.equal(walk.list.resumeToken, before);
      return;
    }
    delivered.push(...value.items);
    assert.equal(value.end, walk.list.end);
    assert.equal(value.resumeToken, walk.list.resumeToken);
  }

  async function leave(by: "items" | "pages"): Promise<void> {
    const iterator = walk[by];
    if (iterator === undefined) return;
    walk[by] = undefined;
    await iterator.return?.();
    assert.equal(api.open().length, 0, "a loop that is left aborts what is in flight");
    await turn();
    assert.equal(api.open().length, 0, "nothing is fetched when no loop runs");
  }

  async function abort(during: "rest" | "items" | "pages" | "collect"): Promise<void> {
    const reason = new Error("stop");
    const begin = (by: "items" | "pages" | "collect") => {
      if (by !== "collect") return reader(by)();
      return walk.list.collect().then(
        ({ items }) =>
          async () =>
            Boolean(delivered.push(...items)),
      );
    };
    if (during !== "rest") {
      const outcome = settled(begin(during));
      await turn();
      walk.controller.abort(reason);
      const { value, error } = await outcome;
      if (value === undefined) assert.ok(error === reason || isExpected(error), String(error));
      else await value();
      if (walk.list.end !== undefined) return;
    } else walk.controller.abort(reason);
    assert.equal(api.open().length, 0, "an abort stops what is in flight");
    const { error } = await settled(reader("items")());
    assert.equal(error, reason, "nothing is delivered after an abort");
    assert.equal(resumeTokenOf(reason), walk.list.resumeToken);
    await turn();
    assert.equal(api.open().length, 0, "nothing is fetched after an abort");
  }

  /** Answers only as many requests as the promise needs; with `settle` also those made ahead. */
  async function drive<T>(promise: Promise<T>, settle: boolean): Promise<Outcome<T>> {
    const waiting = { over: false };
    const outcome = settled(promise).finally(() => (waiting.over = true));
    await turn();
    while (!waiting.over) {
      const open = api.log.find(({ state }) => state === "open");
      assert.ok(open !== undefined, "waits for nothing");
      open.settle();
      await turn();
    }
    if (settle) {
      for (let ahead = 0; api.open().length > 0; ahead += 1) {
        assert.ok(ahead < walk.prefetch, "no more pages are fetched ahead than asked for");
        api.open()[0]?.settle();
        await turn();
      }
    }
    return outcome;
  }

  function isExpected(error: unknown): boolean {
    if (expected.has(error)) return true;
    return wavered.size > 0 && error instanceof PaginationError && error.code === "TOKEN_REPEATED";
  }

  function checkError(error: unknown): void {
    assert.ok(isExpected(error), String(error));
    assert.equal(resumeTokenOf(error), walk.list.resumeToken);
    assert.equal(api.open().length, 0, "nothing is fetched after an error");
  }

  /** Checks that a walk from here, with other page sizes, would deliver exactly what is missing. */
  async function checkPosition(token: string | undefined): Promise<void> {
    if (token !== undefined) await checkRefused(token);
    const rest = token === undefined ? [] : await readRest(token);
    assert.equal([...delivered, ...rest].join(), list.join());
  }

  /** If a token was refused and the API still gives it, a new walk throws and delivers nothing. */
  async function checkRefused(startingToken: string): Promise<void> {
    const position: readonly [list: string, skip: number, page: Query, refused?: Query] = JSON.parse(
      atob(startingToken),
    );
    const [, skip, page, refused] = position;
    if (refused === undefined) return;
    const stuck = scriptedApi((query) => {
      if (query.cursor !== page.cursor) return answer(query);
      // Requested with another size, the page may have items that were not delivered.
      return { data: answer(query).data?.slice(0, skip) ?? [], next: refused.cursor ?? null };
    });
    const rest = stuck.list(input, { startingToken });
    const pages = rest.pages(({ items }) => assert.deepEqual(items, []));
    await assert.rejects(
      async () => {
        for await (const _ of pages);
      },
      { code: "TOKEN_REPEATED" },
    );
    assert.equal(stuck.log.length, 1);
  }

  async function readRest(startingToken: string): Promise<number[]> {
    const { items } = await faultless
      .list(input, { startingToken, onRepeatedToken, pageSize: 1 + (delivered.length % 4) })
      .collect();
    return items;
  }

  function checkRequests(): void {
    const fetched = new Set<string>();
    for (const { query, state } of api.log.slice(walk.firstRequest)) {
      const page = query.cursor ?? "0.0";
      assert.ok(!fetched.has(page), "a page that was fetched is not asked for again");
      if (state === "answered" && !wavered.has(query)) fetched.add(page);
      assert.equal(query.q, "x");
    }
    const items = delivered.length - walk.firstItem;
    assert.ok(items <= walk.maxItems, "no more items than asked for");
    if (walk.list.end === "maxItems") assert.equal(items, walk.maxItems);
  }

  function checkEnded(): void {
    const { end, resumeToken } = walk.list;
    assert.equal(end, resumeToken === undefined ? exhausted : "maxItems");
    assert.equal(api.open().length, 0, "nothing is fetched after the end");
    assert.throws(
      () => walk.list.pages(),
      (error) => error instanceof PaginationError && error.code === "ALREADY_ENDED",
    );
  }
}

interface Outcome<T> {
  readonly value?: T;
  readonly error?: unknown;
}

function settled<T>(promise: Promise<T>): Promise<Outcome<T>> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

/** A cursor is the index of an item, and the number of empty pages before it that are already read. */
function answersOf({ size, cuts, gaps, ending }: World) {
  const gapAt = new Map(gaps.map(({ at, pages }) => [Math.min(at, size), pages]));

  return ({ cursor = "0.0", limit = Infinity }: Query): RawAnswer => {
    const [index = 0, behind = 0] = cursor.split(".").map(Number);
    if (behind < (gapAt.get(index) ?? 0)) {
      const after = nextOf(index, behind + 1, cursor);
      // A response with neither a list nor a token would be an error.
      const empty = after.next ? [{}, { data: [] }, { data: null }][behind % 3] : { data: [] };
      return { ...empty, ...after };
    }
    const to = Math.min(index + Math.min(limit, cuts[index % cuts.length] ?? 1), size);
    return {
      data: Array.from({ length: to - index }, (_, offset) => index + offset),
      ...nextOf(to, 0, cursor),
    };
  };

  function nextOf(index: number, behind: number, own: string): RawAnswer {
    if (index < size || behind < (gapAt.get(index) ?? 0)) return { next: `${index}.${behind}` };
    return { missing: {}, null: { next: null }, empty: { next: "" }, repeated: { next: own } }[ending];
  }
}
