import { describe, expect, test } from "vitest";
import { numbersBelow, pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { turn } from "./__fixtures__/turn.ts";
import { definePaginator } from "./index.ts";

describe("a walk is lazy", () => {
  test("nothing is fetched before it is asked for", async () => {
    const api = scriptedApi(pagesOf([1, 2], [3]));
    const list = api.list({}, { prefetch: 3 });
    const items = list[Symbol.asyncIterator]();
    list.pages();
    expect(list.resumeToken).toBeTypeOf("string");
    expect(list.end).toBeUndefined();
    await turn();
    expect(api.log).toHaveLength(0);
    await items.next();
    expect(api.log).not.toHaveLength(0);
  });

  test("a page is fetched when its first item is asked for, not before", async () => {
    const api = scriptedApi(pagesOf([1, 2], [3, 4], [5]));
    const requests: number[] = [];
    for await (const item of api.list({})) {
      await turn();
      requests[item] = api.log.length;
    }
    expect(requests.slice(1)).toEqual([1, 1, 2, 2, 3]);
  });
});

describe("maxItems is exact", () => {
  test.each([
    { maxItems: 1, requests: 1, end: "maxItems", where: "in the first page" },
    { maxItems: 3, requests: 1, end: "maxItems", where: "at the end of a page" },
    { maxItems: 4, requests: 2, end: "maxItems", where: "in mid-page" },
    { maxItems: 7, requests: 3, end: "exhausted", where: "at the end of the list" },
    { maxItems: 8, requests: 3, end: "exhausted", where: "past the end of the list" },
    { maxItems: Infinity, requests: 3, end: "exhausted", where: "nowhere" },
  ])("$where: $maxItems items, $requests requests", async ({ maxItems, requests, end }) => {
    const all = [1, 2, 3, 4, 5, 6, 7];
    const read = {
      items: (list: ReturnType<typeof open>) => take(list),
      pages: async (list: ReturnType<typeof open>) =>
        (await take(list.pages())).flatMap(({ items }) => items),
      collect: async (list: ReturnType<typeof open>) => (await list.collect()).items,
    };
    const api = scriptedApi(pagesOf([1, 2, 3], [4, 5, 6], [7]));
    const open = () => api.list({}, { maxItems });
    for (const readAll of Object.values(read)) {
      const list = open();
      expect(await readAll(list)).toEqual(all.slice(0, maxItems));
      expect(list.end).toBe(end);
      expect(list.resumeToken === undefined).toBe(end === "exhausted");
      expect(api.log.splice(0)).toHaveLength(requests);
    }
  });

  test("a page that the limit cuts keeps its whole response", async () => {
    const api = scriptedApi(pagesOf([1, 2, 3], [4, 5, 6]));
    const pages = await take(api.list({}, { maxItems: 4 }).pages());
    expect(pages.map(({ items }) => items)).toEqual([[1, 2, 3], [4]]);
    expect(pages[1]?.response).toEqual({ data: [4, 5, 6] });
  });

  test("a page that ahead of the limit was fetched is the last one asked for", async () => {
    const api = scriptedApi(pagesOf([1, 2], [3, 4], [5, 6], [7, 8]));
    const list = api.list({}, { maxItems: 3, prefetch: 3 });
    for await (const item of list) {
      expect(item).toBeLessThan(4);
      await turn();
    }
    await turn();
    expect(api.cursors()).toEqual(["", "p1"]);
  });

  test("0 makes no request, and the token of the beginning is still good", async () => {
    const api = scriptedApi(pagesOf([1, 2], [3]));
    const list = api.list({}, { maxItems: 0 });
    expect(await list.collect()).toEqual({
      items: [],
      resumeToken: list.resumeToken,
      end: "maxItems",
    });
    expect(api.log).toHaveLength(0);
    const { items } = await api.list({}, { startingToken: list.resumeToken }).collect();
    expect(items).toEqual([1, 2, 3]);
  });

  test.each([-1, 1.5, NaN, -Infinity, 2 ** 53])("%d is a RangeError before any request", (maxItems) => {
    const api = scriptedApi(pagesOf([1]));
    expect(() => api.list({}, { maxItems })).toThrow(RangeError);
    expect(() => api.list({}, { maxItems })).toThrow(/`maxItems`/);
    expect(api.log).toHaveLength(0);
  });
});

describe("the page size", () => {
  test("is asked for in each request, and wins over the input", async () => {
    const api = scriptedApi(numbersBelow(5));
    await api.list({ limit: 4 }, { pageSize: 2 }).collect();
    expect(api.limits()).toEqual([2, 2, 2]);
  });

  test("is left to the input, else to the API", async () => {
    const api = scriptedApi(numbersBelow(5));
    await api.list({ limit: 3 }, { maxItems: 4 }).collect();
    await api.list({}, { maxItems: 4 }).collect();
    expect(api.log.map(({ query }) => query)).toEqual([{ limit: 3 }, { limit: 3, cursor: "3" }, {}]);
  });

  test.each([0, -1, 1.5, NaN, Infinity])("%d is a RangeError", (pageSize) => {
    const { list } = scriptedApi(pagesOf([1]));
    expect(() => list({}, { pageSize })).toThrow(/`pageSize` must be an integer of at least 1, got/);
  });

  test("is a RangeError where the API has none", () => {
    const { call } = scriptedApi(pagesOf([1]));
    const list = definePaginator({ call, inputToken: "cursor", outputToken: "next", items: "data" });
    expect(() => list({}, { pageSize: 3 })).toThrow(/^The definition has no `pageSize`\. Add it/);
  });

  test.each([1, 6])("%d, outside of the range that the API names, is a RangeError", (pageSize) => {
    const { fitted } = scriptedApi(pagesOf([1]));
    expect(() => fitted({}, { pageSize })).toThrow(
      /`pageSize` must be an integer of at least 2 and at most 5/,
    );
  });

  test.each([-1, 0.5, NaN])("a prefetch of %d is a RangeError", (prefetch) => {
    const { list } = scriptedApi(pagesOf([1]));
    expect(() => list({}, { prefetch })).toThrow(RangeError);
  });
});

describe("where the API names the range of the page size", () => {
  test("a page asks for no more than is still wanted, and for no less than the minimum", async () => {
    const api = scriptedApi(numbersBelow(50));
    await api.fitted({}, { maxItems: 11 }).collect();
    expect(api.limits()).toEqual([5, 5, 2]);
  });

  test("it asks for what is still to be skipped, too", async () => {
    const api = scriptedApi(numbersBelow(50));
    const first = api.list({}, { maxItems: 3, pageSize: 10 });
    await first.collect();
    api.log.length = 0;
    const { items } = await api.fitted({}, { maxItems: 1, startingToken: first.resumeToken }).collect();
    expect(items).toEqual([3]);
    expect(api.limits()).toEqual([4]);
  });

  test("pages ahead ask for what the pages before them leave", async () => {
    const api = scriptedApi(numbersBelow(50));
    await api.fitted({}, { maxItems: 8, prefetch: 3 }).collect();
    expect(api.limits()).toEqual([5, 3]);
  });

  test.each([
    { given: "in the options", input: {}, options: { maxItems: 3, pageSize: 4 } },
    { given: "in the input", input: { limit: 4 }, options: { maxItems: 3 } },
  ])("a size $given is the caller's will", async ({ input, options }) => {
    const api = scriptedApi(numbersBelow(50));
    await api.fitted(input, options).collect();
    expect(api.limits()).toEqual([4]);
  });

  test.each([undefined, Infinity])(
    "a walk without a limit (%s) leaves the size to the API",
    async (maxItems) => {
      const api = scriptedApi(numbersBelow(5));
      await api.fitted({}, { maxItems }).collect();
      expect(api.log.map(({ query }) => query)).toEqual([{}]);
    },
  );
});

describe("where pages are numbered, and their size is a token, too", () => {
  interface Numbered {
    readonly page?: number;
    readonly size?: number;
  }
  const asked: Numbered[] = [];
  const list = definePaginator({
    call: async (query: Numbered) => {
      asked.push(query);
      const { page = 1, size = 4 } = query;
      return { rows: [1, 2, 3, 4, 5, 6, 7, 8, 9].slice((page - 1) * size, page * size) };
    },
    inputToken: ["page", "size"],
    outputToken: [
      ({ rows }, { input: { page = 1, size = 4 } }) => rows.length === size && page + 1,
      ({ rows }, { input: { size = 4 } }) => rows.length === size && size,
    ],
    items: "rows",
    pageSize: { name: "size", min: 1, max: 5 },
  });

  test("the size that a walk begins with stays, also for its last page", async () => {
    const { items } = await list({}, { pageSize: 2, maxItems: 5 }).collect();
    expect(items).toEqual([1, 2, 3, 4, 5]);
    expect(asked.splice(0).map(({ size }) => size)).toEqual([2, 2, 2]);
    expect((await list({}, { maxItems: 6 }).collect()).items).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a token goes on with the size of its list, whatever size is asked for", async () => {
    const { resumeToken } = await list({}, { pageSize: 2, maxItems: 5 }).collect();
    const { items } = await list({}, { pageSize: 4, startingToken: resumeToken }).collect();
    expect(items).toEqual([6, 7, 8, 9]);
  });
});
