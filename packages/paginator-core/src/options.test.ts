import { describe, expect, test } from "vitest";
import { numbersBelow, pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { definePaginator, type PaginateOptions } from "./index.ts";

describe("options that make no sense are a RangeError, before any request", () => {
  const { list, log } = scriptedApi(pagesOf([1]));

  test.each<[string, object, RegExp]>([
    [
      "an unknown one",
      { limit: 3 },
      /Unknown option "limit"\. Known options: maxItems, maxPages, pageSize, startingToken, signal, prefetch, onRepeatedToken\./,
    ],
    [
      "a text for a number, with its quotes",
      { maxItems: "5" },
      /`maxItems` must be an integer of at least 0, got "5"/,
    ],
    ["null for a number", { maxItems: null }, /got null/],
    ["a negative number of pages", { maxPages: -1 }, /`maxPages` must be an integer of at least 0, got -1/],
    ["half a page", { maxPages: 0.5 }, /`maxPages`/],
    ["a boolean for prefetch", { prefetch: true }, /`prefetch` must be an integer of at least 0, got true/],
    ["an object for prefetch", { prefetch: {} }, /got a value of type object/],
    ["another policy", { onRepeatedToken: "x" }, /`onRepeatedToken` must be "error" or "end", got "x"/],
    ["no signal", { signal: {} }, /`signal` must be an AbortSignal/],
    ["a text that is long", { maxItems: "9".repeat(500) }, /got "9{40}"\.$/],
  ])("%s", (_, options, message) => {
    expect(() => list({}, options as PaginateOptions)).toThrow(RangeError);
    expect(() => list({}, options as PaginateOptions)).toThrow(message);
    expect(log).toHaveLength(0);
  });
});

test("a definition without a call is a RangeError", () => {
  const define = () => definePaginator({ inputToken: "a", outputToken: "b", items: "c" } as never);
  expect(define).toThrow(new RangeError("`call` must be a function, got undefined."));
});

test("startingToken: null is the beginning", async () => {
  const { list } = scriptedApi(pagesOf([1], [2]));
  expect(await take(list({}, { startingToken: null }))).toEqual([1, 2]);
  expect(list({}, { startingToken: null }).resumeToken).toBe(list({}).resumeToken);
});

test("the input parameter of call may be optional", async () => {
  const list = definePaginator({
    call: async (query?: { cursor?: number }) => ({
      rows: [query?.cursor ?? 0],
      next: query?.cursor ? null : 1,
    }),
    inputToken: "cursor",
    outputToken: "next",
    items: "rows",
  });
  expect(await take(list())).toEqual([0, 1]);
  expect(await take(list({}, { maxItems: 1 }))).toEqual([0]);
});

describe("maxPages", () => {
  test.each([
    { maxPages: 0, items: [], end: "maxPages", requests: 0 },
    { maxPages: 1, items: [1, 2], end: "maxPages", requests: 1 },
    { maxPages: 2, items: [1, 2], end: "maxPages", requests: 2 },
    { maxPages: 3, items: [1, 2, 3], end: "exhausted", requests: 3 },
    { maxPages: 9, items: [1, 2, 3], end: "exhausted", requests: 3 },
  ])("$maxPages: $end", async ({ maxPages, items, end, requests }) => {
    for (const prefetch of [0, 5]) {
      const api = scriptedApi(pagesOf([1, 2], [], [3]));
      const walk = api.list({}, { maxPages, prefetch });
      expect(await take(walk)).toEqual(items);
      expect(walk.end).toBe(end);
      expect(api.log).toHaveLength(requests);
      expect(await api.list({}, { maxPages }).collect()).toMatchObject({ items, end });
      if (walk.resumeToken !== undefined) {
        const rest = await api.list({}, { startingToken: walk.resumeToken }).collect();
        expect([...items, ...rest.items]).toEqual([1, 2, 3]);
      }
    }
  });

  test("comes after the end of the list, and after maxItems", async () => {
    const api = scriptedApi(pagesOf([1], [2]));
    expect((await api.list({}, { maxPages: 2, maxItems: 2 }).collect()).end).toBe("exhausted");
    expect((await api.list({}, { maxPages: 1, maxItems: 1 }).collect()).end).toBe("maxItems");
  });

  test("counts the pages that came, not the requests that failed", async () => {
    const api = scriptedApi(pagesOf([1], [2], [3]));
    const walk = api.list({}, { maxPages: 2 });
    api.fail("no", { after: 1 });
    await expect(take(walk)).rejects.toBe("no");
    expect(await take(walk)).toEqual([2]);
    expect(walk.end).toBe("maxPages");
  });
});

describe("where the page size bounds what is looked at", () => {
  /** An API that filters after it has counted a page: it returns only one row in `every`. */
  function filtered(size: number, every: number) {
    const limits: number[] = [];
    const list = definePaginator({
      call: async ({ from = 0, limit = 100 }: { from?: number; limit?: number }) => {
        limits.push(limit);
        const rows = Array.from({ length: Math.min(limit, size - from) }, (_, index) => from + index);
        return {
          rows: rows.filter((row) => row % every === every - 1),
          next: from + limit < size && from + limit,
        };
      },
      inputToken: "from",
      outputToken: "next",
      items: "rows",
      pageSize: { name: "limit", min: 1, max: 1000 },
    });
    return { list, limits };
  }

  test("one item at the very end takes few requests", async () => {
    const { list, limits } = filtered(15_000, 15_000);
    expect(await list({}, { maxItems: 1 }).collect()).toMatchObject({ items: [14_999] });
    expect(limits).toEqual([1, ...Array.from({ length: 15 }, () => 1000)]);
  });

  test("a page asks for as many times more as the page before brought too few", async () => {
    const { list, limits } = filtered(10_000, 4);
    expect((await list({}, { maxItems: 20 }).collect()).items).toHaveLength(20);
    // 20 brought 5; 15 more are wanted, so 15 * 20 / 5 are asked for.
    expect(limits).toEqual([20, 60]);
  });

  test("and for no more than is wanted until one has", async () => {
    const api = scriptedApi(numbersBelow(20));
    await api.fitted({}, { maxItems: 13 }).collect();
    expect(api.limits()).toEqual([5, 5, 3]);
  });
});
