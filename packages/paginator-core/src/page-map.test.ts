import { describe, expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";

const pages = pagesOf([1, 2], [3, 4], [5]);

describe("what is made of each page", () => {
  test("comes in its place", async () => {
    const { list } = scriptedApi(pages);
    const sums = list({}, { maxItems: 4 }).pages(({ items }) => items.reduce((sum, item) => sum + item, 0));
    expect(await take(sums)).toEqual([3, 7]);
    expect(await list({}).collectPages(({ index }) => index)).toMatchObject({
      pages: [0, 1, 2],
      end: "exhausted",
    });
  });

  test("waits for its turn when it is asked for while another page is mapped", async () => {
    const list = scriptedApi(pages).list({});
    const items = list[Symbol.asyncIterator]();
    const within: Promise<IteratorResult<number>>[] = [];
    const page = await list.pages((view) => within.push(items.next()) && view.items).next();
    expect(page.value).toEqual([1, 2]);
    expect(await within[0]).toEqual({ value: 3, done: false });
  });

  test("comes once when a loop is left while a page is mapped", async () => {
    const list = scriptedApi(pages).list({});
    const items = list[Symbol.asyncIterator]();
    const { pages: views } = await list.collectPages((view) => items.return?.() && view.items);
    expect(views).toEqual([[1, 2], [3, 4], [5]]);
  });

  test("does not count as delivered when it throws", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    const before = list.resumeToken;
    const fail = () => {
      throw new TypeError("no");
    };
    await expect(take(list.pages(fail))).rejects.toThrow("no");
    expect(list.resumeToken).toBe(before);
    await expect(list.collectPages(fail)).rejects.toThrow("no");
    expect(list.resumeToken).toBe(before);
    expect(await take(list)).toEqual([1, 2, 3, 4, 5]);
    expect(api.log).toHaveLength(3);
  });

  test("is made as the pages come: when it throws, no further page is asked for, and none twice after that", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    const upTo = (last: number) =>
      list.collectPages(({ index }) => {
        if (index > last) throw new TypeError("no");
        return index;
      });
    const before = list.resumeToken;
    await expect(upTo(0)).rejects.toThrow("no");
    expect(list.resumeToken).toBe(before);
    expect(api.log).toHaveLength(2);
    expect(await upTo(2)).toMatchObject({ pages: [0, 1, 2], end: "exhausted" });
    expect(api.log).toHaveLength(3);
  });

  test.each([
    { by: "pages()", state: "must arrive", stopBy: "pages", items: 0 },
    { by: "pages()", state: "is there", stopBy: "pages", items: 1 },
    { by: "collectPages()", state: "must arrive", stopBy: "collectPages", items: 0 },
    { by: "collectPages()", state: "is there", stopBy: "collectPages", items: 1 },
  ] as const)(
    "does not count as delivered when it aborts $by at a page that $state",
    async ({ stopBy, items }) => {
      const abort = new AbortController();
      const list = scriptedApi(pages).list({}, { signal: abort.signal });
      await take(list, items);
      const before = list.resumeToken;
      const stop = () => abort.abort("stop");
      const stopped = stopBy === "pages" ? take(list.pages(stop)) : list.collectPages(stop);
      await expect(stopped).rejects.toBe("stop");
      expect(list.resumeToken).toBe(before);
      const { items: rest } = await scriptedApi(pages).list({}, { startingToken: before }).collect();
      expect(rest).toHaveLength(5 - items);
    },
  );
});
