import { describe, expect, test } from "vitest";
import { take } from "./__fixtures__/take.ts";
import { definePaginator } from "./index.ts";

interface Answer {
  readonly data?: readonly number[] | null;
  readonly more?: boolean;
  readonly next?: string | number | false | null;
}

/** A list of an API that gives these answers one after the other, and then the last one for ever. */
function listOf(...answers: readonly Answer[]) {
  const asked: unknown[] = [];
  const call = async ({ cursor }: { cursor?: string | number }) => {
    asked.push(cursor);
    return answers[Math.min(asked.length, answers.length) - 1] as Answer & { data: number[] };
  };
  const shape = { call, inputToken: "cursor", outputToken: "next", items: "data" } as const;
  return {
    asked,
    byToken: definePaginator(shape),
    byKey: definePaginator({ ...shape, hasMore: "more" }),
    shape,
  };
}

describe("where hasMore is given, it alone says whether the list goes on", () => {
  test("more without a token is TOKEN_MISSING after that page's items, and no end", async () => {
    const { byKey, asked } = listOf({ data: [1], more: true, next: "a" }, { data: [2, 3], more: true });
    for (const items of [[1, 2, 3], []]) {
      const read: number[] = [];
      const walk = byKey({});
      const loop = async () => {
        for await (const item of walk) read.push(item);
      };
      if (items.length === 0) asked.length = 0;
      await expect(loop()).rejects.toMatchObject({ name: "PaginationError", code: "TOKEN_MISSING" });
      expect(read).toEqual([1, 2, 3]);
      expect(walk.end).toBeUndefined();
    }
  });

  test("the place after TOKEN_MISSING is that page, past its items, also in a new walk", async () => {
    const { byKey, asked } = listOf(
      { data: [1, 2], more: true },
      { data: [1, 2], more: true },
      { data: [1, 2], more: true, next: "b" },
      { data: [3], more: false },
    );
    const walk = byKey({});
    await expect(take(walk)).rejects.toMatchObject({ code: "TOKEN_MISSING" });
    const again = byKey({}, { startingToken: walk.resumeToken });
    await expect(take(again)).rejects.toMatchObject({ code: "TOKEN_MISSING" });
    expect(await take(byKey({}, { startingToken: again.resumeToken }))).toEqual([3]);
    expect(asked).toEqual([undefined, undefined, undefined, "b"]);
  });

  test("no more beside a token is the end", async () => {
    const { byKey, asked } = listOf({ data: [1], more: false, next: "a" });
    const walk = byKey({});
    expect(await take(walk)).toEqual([1]);
    expect([walk.end, walk.resumeToken]).toEqual(["exhausted", undefined]);
    expect(asked).toHaveLength(1);
  });

  test.each(["", 0])("%j is a token", async (next) => {
    const { byKey, asked } = listOf({ data: [1], more: true, next }, { data: [2], more: false });
    const walk = byKey({}, { maxItems: 1 });
    expect(await take(walk)).toEqual([1]);
    expect(await take(byKey({}, { startingToken: walk.resumeToken }))).toEqual([2]);
    expect(asked).toEqual([undefined, next]);
  });

  test.each([null, undefined, false] as const)("%j is none", async (next) => {
    const { byKey } = listOf({ data: [1], more: true, ...(next !== undefined && { next }) });
    await expect(take(byKey({}))).rejects.toMatchObject({ code: "TOKEN_MISSING" });
  });

  test("a limit at the page comes first", async () => {
    const { byKey } = listOf({ data: [1], more: true });
    expect(await byKey({}, { maxItems: 1 }).collect()).toMatchObject({ items: [1], end: "maxItems" });
    expect(await byKey({}, { maxPages: 1 }).collect()).toMatchObject({ items: [1], end: "maxPages" });
  });

  test("it may be a function of the response, its request and its items", async () => {
    const { shape, asked } = listOf({ data: [1, 2], next: "a" }, { data: [3], next: "b" });
    const seen: unknown[] = [];
    const list = definePaginator({
      ...shape,
      hasMore: (response, { input, items }) => seen.push([response.next, input, items]) && items.length === 2,
    });
    expect(await take(list({}))).toEqual([1, 2, 3]);
    expect(seen).toEqual([
      ["a", {}, [1, 2]],
      ["b", { cursor: "a" }, [3]],
    ]);
    expect(asked).toHaveLength(2);
  });

  test("a page without a list is an empty one while there is more", async () => {
    const { byKey } = listOf(
      { more: true, next: "a" },
      { data: null, more: true, next: "b" },
      { data: [1], more: false },
    );
    expect(await take(byKey({}))).toEqual([1]);
  });
});

describe("an answer with neither a list nor a token", () => {
  test.each([[{}], [{ data: null }], [{ next: "" }], [{ next: null }]])(
    "%j is INVALID_PAGE, and not the end",
    async (answer) => {
      const { byToken } = listOf({ data: [1], next: "a" }, answer);
      const walk = byToken({});
      const read: number[] = [];
      const loop = async () => {
        for await (const item of walk) read.push(item);
      };
      await expect(loop()).rejects.toMatchObject({ code: "INVALID_PAGE" });
      expect(read).toEqual([1]);
      expect(walk.end).toBeUndefined();
    },
  );

  test("is INVALID_PAGE also where hasMore says that there is no more", async () => {
    const { byKey } = listOf({ more: false });
    await expect(take(byKey({}))).rejects.toMatchObject({ code: "INVALID_PAGE" });
  });

  test("names the member that it looked for, and what to do", async () => {
    const { byToken, shape } = listOf({});
    await expect(take(byToken({}))).rejects.toThrow(/at "data".*`call` throw it.*\?\? \[\]/);
    const byFunction = definePaginator({ ...shape, items: ({ data }) => data as number[] });
    await expect(take(byFunction({}))).rejects.toThrow(/that `items` reads/);
  });

  test("is an empty list where the definition says so", async () => {
    const { shape } = listOf({});
    const list = definePaginator({ ...shape, items: ({ data = [] }: Answer) => data ?? [] });
    expect(await list({}).collect()).toEqual({ items: [], resumeToken: undefined, end: "exhausted" });
  });

  test("is an empty page where it has a token", async () => {
    const { byToken } = listOf({ next: "a" }, { data: [1] });
    expect(await take(byToken({}))).toEqual([1]);
  });
});
