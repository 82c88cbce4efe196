import { expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { definePaginator } from "./index.ts";

const pages = pagesOf([1, 2], [], [3, 4]);

test("input, options and responses may be frozen", async () => {
  const api = scriptedApi(pages);
  // The signal is not frozen: newer Nodes keep listeners on the signal itself, and cannot add any to a frozen one.
  const { signal } = new AbortController();
  const list = api.fitted(Object.freeze({ q: "x" }), Object.freeze({ maxItems: 3, prefetch: 2, signal }));
  expect((await list.collect()).items).toEqual([1, 2, 3]);
  expect(api.log.map(({ query }) => query.q)).toEqual(["x", "x", "x"]);
});

test("input, options and definition are as before", async () => {
  const api = scriptedApi(pages);
  const [input, options] = [{ q: "x" }, { maxItems: 3, pageSize: 2 }];
  await api.list(input, options).collect();
  await api.list(input, options).collect();
  expect([input, options]).toEqual([{ q: "x" }, { maxItems: 3, pageSize: 2 }]);
  expect(api.cursors()).toEqual(["", "p1", "p2", "", "p1", "p2"]);
});

test("a page gives the response itself, and its own list where nothing is cut", async () => {
  const response = { data: [1, 2, 3] };
  const { list } = scriptedApi(() => response);
  const [whole] = await take(list({}).pages());
  expect(whole?.response).toBe(response);
  expect(whole?.items).toBe(response.data);
  const [cut] = await take(list({}, { maxItems: 2 }).pages());
  expect(cut?.response).toBe(response);
  expect(cut?.items).toEqual([1, 2]);
  expect(response.data).toEqual([1, 2, 3]);
});

test("a token in the input is where the walk starts", async () => {
  const api = scriptedApi(pages);
  expect((await api.list({ cursor: "p1" }).collect()).items).toEqual([3, 4]);
  expect(api.cursors()).toEqual(["p1", "p2"]);
});

test("each request has an input of its own, which the call may keep or change", async () => {
  const inputs: { cursor?: string; q: string }[] = [];
  const list = definePaginator({
    call: async (input: { cursor?: string; q: string }) => {
      inputs.push(input);
      const next = { "": "a", a: "b", b: undefined }[input.cursor ?? ""];
      input.q += "!";
      return { data: [1], next };
    },
    inputToken: "cursor",
    outputToken: "next",
    items: "data",
  })({ q: "x" });
  await list.collect();
  expect(inputs).toEqual([{ q: "x!" }, { q: "x!", cursor: "a" }, { q: "x!", cursor: "b" }]);
  expect(new Set(inputs).size).toBe(3);
});

test("the first request has no token at all, not one that is undefined", async () => {
  const api = scriptedApi(pages);
  await api.list({ q: "x" }).collect();
  expect(Object.keys(api.log[0]?.query ?? {})).toEqual(["q"]);
});

test("what happens to the input after the call of the paginator changes nothing", async () => {
  const api = scriptedApi(pages);
  const input = { cursor: "p1", q: "x" };
  const list = api.list(input);
  const before = list.resumeToken;
  Object.assign(input, { cursor: "p2", q: "y" });
  expect(list.resumeToken).toBe(before);
  expect((await list.collect()).items).toEqual([3, 4]);
  expect(api.log[0]?.query).toEqual({ cursor: "p1", q: "x" });
});

test("a function for items is given the response alone", async () => {
  const list = definePaginator({
    call: scriptedApi(pagesOf([1])).call,
    inputToken: "cursor",
    outputToken: "next",
    items: (response, key = "data" as const) => response[key],
  });
  expect((await list({}).collect()).items).toEqual([1]);
});
