import { describe, expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { turn } from "./__fixtures__/turn.ts";

const pages = pagesOf([1, 2], [], [3], [4, 5], [6]);

/** All that can be seen of a walk, apart from when its requests are made. */
async function story(prefetch: number) {
  const list = scriptedApi(pages).list({}, { prefetch });
  const seen: unknown[] = [];
  for await (const { items, index, resumeToken } of list.pages()) {
    seen.push({ items, index, resumeToken, here: list.resumeToken });
    await turn();
  }
  return [...seen, list.end];
}

describe("pages fetched ahead", () => {
  test("are none by default", async () => {
    const api = scriptedApi(pages);
    await api.list({})[Symbol.asyncIterator]().next();
    await turn();
    expect(api.log).toHaveLength(1);
  });

  test.each([0, 1, 2, 3])("are no more than %i", async (prefetch) => {
    const api = scriptedApi(pages);
    const ahead: number[] = [];
    let read = 0;
    for await (const page of api.list({}, { prefetch }).pages()) {
      await turn();
      read += 1;
      expect(page.index).toBe(read - 1);
      ahead.push(api.log.length - read);
    }
    expect(ahead).toEqual([4, 3, 2, 1, 0].map((left) => Math.min(left, prefetch)));
  });

  test("are asked for one at a time", async () => {
    const api = scriptedApi(pages);
    api.held = true;
    const items = api.list({}, { prefetch: 3 })[Symbol.asyncIterator]();
    const first = items.next();
    for (let request = 0; request < 4; request += 1) {
      await turn();
      expect(api.open()).toHaveLength(1);
      api.open()[0]?.settle();
    }
    expect(await first).toEqual({ value: 1, done: false });
    await turn();
    expect(api.log).toHaveLength(4);
  });

  test("are on their way while an item is in use", async () => {
    const api = scriptedApi(pages);
    for await (const item of api.list({}, { prefetch: 1 })) {
      await turn();
      expect(api.log.length).toBeGreaterThan(item === 6 ? 0 : 1);
      if (item === 1) break;
    }
  });

  test.each([1, 2, 3])("change neither order nor tokens (%i)", async (prefetch) => {
    expect(await story(prefetch)).toEqual(await story(0));
  });

  test.each([1, 3])("surface their errors only after the items before them (%i)", async (prefetch) => {
    const api = scriptedApi(pages);
    const list = api.list({}, { prefetch });
    api.fail("no", { after: 2 });
    const read: number[] = [];
    const loop = async () => {
      for await (const item of list) {
        read.push(item);
        await turn();
      }
    };
    await expect(loop()).rejects.toBe("no");
    expect(read).toEqual([1, 2]);
    await loop();
    expect(read).toEqual([1, 2, 3, 4, 5, 6]);
    expect(api.cursors()).toEqual(["", "p1", "p2", "p2", "p3", "p4"]);
  });

  test("surface their error also to a loop that comes later", async () => {
    const api = scriptedApi(pages);
    const list = api.list({}, { prefetch: 1 });
    api.fail("no", { after: 1 });
    const items = list[Symbol.asyncIterator]();
    await items.next();
    await turn();
    await items.return?.();
    const pagesLeft = list.pages();
    expect((await pagesLeft.next()).value?.items).toEqual([2]);
    await expect(pagesLeft.next()).rejects.toBe("no");
    expect(await take(list)).toEqual([3, 4, 5, 6]);
  });
});

describe("leaving the loop", () => {
  test("aborts what is in flight, and nothing is fetched after it", async () => {
    const api = scriptedApi(pages);
    const list = api.list({}, { prefetch: 2 });
    for await (const item of list) {
      expect(item).toBe(1);
      api.held = true;
      await turn();
      break;
    }
    await turn();
    expect(api.log.map(({ state }) => state)).toEqual(["answered", "answered", "aborted"]);
    expect(api.log[2]?.signal.reason).toHaveProperty("name", "AbortError");
  });

  test("keeps the pages that have arrived", async () => {
    const api = scriptedApi(pages);
    const list = api.list({}, { prefetch: 3 });
    for await (const item of list) {
      await turn();
      if (item === 1) break;
    }
    expect(api.log).toHaveLength(4);
    expect(await take(list)).toEqual([2, 3, 4, 5, 6]);
    expect(api.cursors()).toEqual(["", "p1", "p2", "p3", "p4"]);
  });

  test("and going on asks again for the page that was on its way", async () => {
    const api = scriptedApi(pages);
    const list = api.list({}, { prefetch: 1 });
    for await (const item of list) {
      expect(item).toBe(1);
      break;
    }
    await turn();
    expect(await take(list)).toEqual([2, 3, 4, 5, 6]);
    expect(api.log[1]?.signal.aborted).toBe(true);
    expect(api.cursors()).toEqual(["", "p1", "p1", "p2", "p3", "p4"]);
  });

  test("does not touch the signal of a request that was answered", async () => {
    const api = scriptedApi(pages);
    await take(api.list({}), 1);
    expect(api.log[0]?.signal.aborted).toBe(false);
  });

  test("drops an answer that comes too late, while the next request is under way", async () => {
    const api = scriptedApi(pages);
    api.held = true;
    api.deaf = true;
    const list = api.list({});
    const left = list[Symbol.asyncIterator]();
    const dropped = left.next();
    await left.return?.();
    expect(await dropped).toEqual({ value: undefined, done: true });
    const rest = list.collect();
    for (const late of [0, 1, 2, 3, 4, 5]) {
      await turn();
      api.log[late]?.settle();
    }
    expect((await rest).items).toEqual([1, 2, 3, 4, 5, 6]);
    expect(api.cursors()).toEqual(["", "", "p1", "p2", "p3", "p4"]);
  });
});
