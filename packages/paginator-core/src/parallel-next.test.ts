import { expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";

const pages = pagesOf([1, 2], [], [3], [4]);

test.each([0, 2])(
  "parallel next() calls are served in order, each item once (prefetch %i)",
  async (prefetch) => {
    const api = scriptedApi(pages);
    const items = api.list({}, { prefetch })[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 6 }, () => items.next()));
    expect(results.map(({ value, done }) => (done ? "done" : value))).toEqual([1, 2, 3, 4, "done", "done"]);
    expect(api.cursors()).toEqual(["", "p1", "p2", "p3"]);
  },
);

test("they settle in the order of their calls", async () => {
  const items = scriptedApi(pages).list({})[Symbol.asyncIterator]();
  const settled: number[] = [];
  await Promise.all([0, 1, 2, 3, 4].map((call) => items.next().then(() => settled.push(call))));
  expect(settled).toEqual([0, 1, 2, 3, 4]);
});

test("items, pages and collect() may be asked for at once", async () => {
  const list = scriptedApi(pagesOf([1, 2, 3], [4], [5], [6])).list({});
  const pageIterator = list.pages();
  const [item, page, rest, after] = await Promise.all([
    list[Symbol.asyncIterator]().next(),
    pageIterator.next(),
    list.collect(),
    pageIterator.next(),
  ]);
  expect(item.value).toBe(1);
  expect(page.value).toMatchObject({ items: [2, 3], skipped: 1 });
  expect(rest.items).toEqual([4, 5, 6]);
  expect(after.done).toBe(true);
});

test("a next() after a collect() comes after it, also when an item is at hand", async () => {
  const list = scriptedApi(pagesOf([1, 2, 3], [4])).list({});
  const items = list[Symbol.asyncIterator]();
  expect((await items.next()).value).toBe(1);
  const [rest, after] = await Promise.all([list.collect(), items.next()]);
  expect(rest.items).toEqual([2, 3, 4]);
  expect(after.done).toBe(true);
});

test("a call is not forgotten when the one before it aborts the walk from its map", async () => {
  const abort = new AbortController();
  const list = scriptedApi(pages).list({}, { signal: abort.signal });
  const stopping = list.pages(() => abort.abort("stop"));
  const calls = [stopping.next(), list.pages().next(), list.collect()];
  const stopped = { status: "rejected", reason: "stop" };
  expect(await Promise.allSettled(calls)).toEqual([stopped, stopped, stopped]);
});

test("a page that fails goes to the call that is next, and the one after it asks again", async () => {
  const api = scriptedApi(pages);
  const items = api.list({})[Symbol.asyncIterator]();
  api.fail("no");
  const results = await Promise.allSettled([items.next(), items.next(), items.next()]);
  expect(results).toEqual([
    { status: "rejected", reason: "no" },
    { status: "fulfilled", value: { value: 1, done: false } },
    { status: "fulfilled", value: { value: 2, done: false } },
  ]);
  expect(api.cursors()).toEqual(["", ""]);
});

test("a collect() that fails gives its items to whoever asked after it", async () => {
  const api = scriptedApi(pages);
  const list = api.list({});
  api.fail("no", { after: 2 });
  const collected = list.collect();
  const next = list[Symbol.asyncIterator]().next();
  await expect(collected).rejects.toBe("no");
  expect(await next).toEqual({ value: 1, done: false });
  expect(await take(list)).toEqual([2, 3, 4]);
  expect(api.cursors()).toEqual(["", "p1", "p2", "p2", "p3"]);
});

test("a collect() that fails takes back nothing that was delivered before it", async () => {
  const api = scriptedApi(pages);
  const list = api.list({});
  api.fail("no", { after: 1 });
  const next = list[Symbol.asyncIterator]().next();
  await expect(list.collect()).rejects.toBe("no");
  expect(await next).toEqual({ value: 1, done: false });
  expect(await take(list)).toEqual([2, 3, 4]);
});

test("a limit is exact for them, too", async () => {
  const items = scriptedApi(pages).list({}, { maxItems: 3 })[Symbol.asyncIterator]();
  const results = await Promise.all(Array.from({ length: 5 }, () => items.next()));
  expect(results.map(({ value }) => value)).toEqual([1, 2, 3, undefined, undefined]);
});

test("a walk that is read by its own call says so, and waits for nothing", async () => {
  const within: Promise<unknown>[] = [];
  const api = scriptedApi((query) => {
    if (within.length === 0) within.push(items.next(), list.pages().next(), list.collect());
    return pages(query);
  });
  const list = api.list({});
  const items = list[Symbol.asyncIterator]();
  const first = items.next();
  for (const read of within)
    await expect(read).rejects.toMatchObject({ name: "PaginationError", code: "READ_IN_CALL" });
  expect(await first).toEqual({ value: 1, done: false });
  expect(await items.next()).toEqual({ value: 2, done: false });
  expect(within).toHaveLength(3);
});
