import { describe, expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { turn } from "./__fixtures__/turn.ts";

describe("a walk cannot end early without saying why", () => {
  test("after a failed page, the same iterator asks for that page again", async () => {
    const api = scriptedApi(pagesOf([1], [2], [3]));
    const items = api.list({})[Symbol.asyncIterator]();
    await items.next();
    api.fail("no");
    await expect(items.next()).rejects.toBe("no");
    expect(await items.next()).toEqual({ value: 2, done: false });
    expect(await items.next()).toEqual({ value: 3, done: false });
    expect(await items.next()).toEqual({ value: undefined, done: true });
    expect(api.cursors()).toEqual(["", "p1", "p1", "p2"]);
  });

  test("after a failed page, a new loop asks for that page again", async () => {
    const api = scriptedApi(pagesOf([1, 2], [3], [4]));
    const list = api.list({});
    api.fail("no", { after: 1 });
    const read: number[] = [];
    const readOn = async () => {
      for await (const item of list) read.push(item);
    };
    await expect(readOn()).rejects.toBe("no");
    expect(list.end).toBeUndefined();
    await readOn();
    expect(read).toEqual([1, 2, 3, 4]);
    expect(api.cursors()).toEqual(["", "p1", "p1", "p2"]);
  });

  test("an error is not followed by a request that nobody asked for", async () => {
    const api = scriptedApi(pagesOf([1], [2]));
    const list = api.list({}, { prefetch: 2 });
    api.fail("no");
    await expect(take(list)).rejects.toBe("no");
    await turn();
    expect(api.log).toHaveLength(1);
  });

  test.each([1, 15, 300])("%i empty pages in a row are followed", async (count) => {
    const gap = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? undefined : []));
    const api = scriptedApi(pagesOf([1], ...gap, [2], ...gap, []));
    expect((await api.list({}).collect()).items).toEqual([1, 2]);
    expect(await take(api.list({}))).toEqual([1, 2]);
    expect(await take(api.list({}).pages())).toHaveLength(3 + 2 * count);
  });

  test.each([null, "", undefined])("%j as the next token is the end", async (next) => {
    const list = scriptedApi(() => ({ data: [1], ...(next !== undefined && { next }) })).list({});
    expect(await take(list)).toEqual([1]);
    expect(list.end).toBe("exhausted");
  });

  test("each end has its name, and only an end has one", async () => {
    const { list } = scriptedApi(({ cursor = "a" }) => ({ data: [1, 2], next: cursor === "a" ? "b" : "a" }));
    const walk = list({ cursor: "a" }, { onRepeatedToken: "end" });
    await take(walk, 4);
    expect(walk.end).toBeUndefined();
    await take(walk);
    expect(walk.end).toBe("repeatedToken");
    const limited = list({}, { maxItems: 1 });
    await take(limited);
    expect(limited.end).toBe("maxItems");
  });
});

describe("items and pages share one position", () => {
  test("a loop after a break goes on after the last item", async () => {
    const api = scriptedApi(pagesOf([1, 2, 3], [4, 5]));
    const list = api.list({});
    expect(await take(list, 2)).toEqual([1, 2]);
    expect(await take(list, 2)).toEqual([3, 4]);
    expect(await take(list)).toEqual([5]);
    expect(api.log).toHaveLength(2);
  });

  test("pages() after a partly read page starts with the rest of it", async () => {
    const api = scriptedApi(pagesOf([1, 2, 3], [4, 5]));
    const list = api.list({});
    await take(list, 2);
    const pages = await take(list.pages());
    expect(pages.map(({ items, index, skipped }) => ({ items, index, skipped }))).toEqual([
      { items: [3], index: 0, skipped: 2 },
      { items: [4, 5], index: 1, skipped: 0 },
    ]);
    expect(pages[0]?.response.data).toEqual([1, 2, 3]);
    expect(api.log).toHaveLength(2);
  });

  test("items after pages start with the next page", async () => {
    const list = scriptedApi(pagesOf([1, 2], [3], [4])).list({});
    await take(list.pages(), 1);
    expect(await take(list, 1)).toEqual([3]);
    expect((await list.collect()).items).toEqual([4]);
  });

  test("two loops over one walk share its items", async () => {
    const list = scriptedApi(pagesOf([1, 2], [3, 4])).list({});
    const one = list[Symbol.asyncIterator]();
    const other = list[Symbol.asyncIterator]();
    const read = [await one.next(), await other.next(), await one.next(), await other.next()];
    expect(read.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  });

  test("a loop that is left does not take the page that another one waits for", async () => {
    const api = scriptedApi(pagesOf([1], [2]));
    api.held = true;
    const list = api.list({});
    const left = list[Symbol.asyncIterator]();
    const stays = list[Symbol.asyncIterator]();
    const dropped = left.next();
    const waiting = stays.next();
    await left.return?.();
    api.open()[0]?.settle();
    expect(await dropped).toEqual({ value: undefined, done: true });
    expect(await waiting).toEqual({ value: 1, done: false });
    expect(api.log).toHaveLength(1);
  });

  test("a loop that was left stays done", async () => {
    const list = scriptedApi(pagesOf([1, 2])).list({});
    const items = list[Symbol.asyncIterator]();
    await items.next();
    await items.return?.();
    expect(await items.next()).toEqual({ value: undefined, done: true });
    expect(await take(list)).toEqual([2]);
  });
});

describe("after its end", () => {
  test("next() keeps answering done", async () => {
    const api = scriptedApi(pagesOf([1]));
    const list = api.list({});
    const iterators = [list[Symbol.asyncIterator](), list.pages()];
    await iterators[0]?.next();
    for (const iterator of [...iterators, ...iterators]) {
      expect(await iterator.next()).toEqual({ value: undefined, done: true });
    }
    expect(list.end).toBe("exhausted");
    expect(api.log).toHaveLength(1);
  });

  test.each(["exhausted", "maxItems"] as const)("a new loop over a walk that is %s throws", async (end) => {
    const list = scriptedApi(pagesOf([1, 2])).list({}, { maxItems: end === "maxItems" ? 1 : 9 });
    await list.collect();
    const ended = expect.objectContaining({ code: "ALREADY_ENDED", resumeToken: list.resumeToken });
    expect(() => list[Symbol.asyncIterator]()).toThrow(ended);
    expect(() => list.pages()).toThrow(ended);
    await expect(list.collect()).rejects.toEqual(ended);
    await expect(list.collectPages()).rejects.toEqual(ended);
    expect(list.end).toBe(end);
  });
});
