import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { turn } from "./__fixtures__/turn.ts";
import { definePaginator } from "./index.ts";

const pages = pagesOf([1, 2], [3, 4], [5]);

test("a token is written when it is read, and not before", async () => {
  const api = scriptedApi(pages);
  let written = 0;
  const encode = () => `${(written += 1)}`;
  const list = definePaginator({
    call: api.call,
    inputToken: "cursor",
    outputToken: "next",
    items: "data",
    codec: { encode, decode: () => ({ tokens: {}, skip: 0 }) },
  })({});
  api.fail(new Error("no"), { after: 1 });
  await expect(take(list)).rejects.toThrow("no");
  const [page] = await take(list.pages());
  expect(written).toBe(0);
  expect(page?.resumeToken).toBe("1");
});

test("a page is one call, whatever is read of it", async () => {
  const api = scriptedApi(pages);
  await take(api.list({}));
  await take(api.list({}).pages());
  await api.list({}, { prefetch: 2 }).collect();
  expect(api.log).toHaveLength(9);
});

test("iterators are plain objects, no generators", () => {
  const list = scriptedApi(pages).list({});
  for (const iterator of [list[Symbol.asyncIterator](), list.pages()]) {
    expect(Object.prototype.toString.call(iterator)).toBe("[object Object]");
    expect(iterator[Symbol.asyncIterator]()).toBe(iterator);
  }
});

test("a buffered item is there after one turn of the microtask queue", async () => {
  const items = scriptedApi(pages).list({})[Symbol.asyncIterator]();
  await items.next();
  let arrived = false;
  void items.next().then(() => (arrived = true));
  await Promise.resolve();
  expect(arrived).toBe(true);
});

/** A list without end, and a count of its responses that are still in memory. */
function watched() {
  const pageRefs: WeakRef<object>[] = [];
  const list = definePaginator({
    call: async ({ cursor = 0 }: { cursor?: number }) => {
      const response = { rows: [cursor], next: cursor + 1 };
      pageRefs.push(new WeakRef(response));
      return response;
    },
    inputToken: "cursor",
    outputToken: "next",
    items: "rows",
  });
  /** How many of the responses are still in memory. */
  async function held(): Promise<number> {
    // A new WeakRef keeps its target alive until the task ends.
    await turn();
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
    return pageRefs.filter((ref) => ref.deref() !== undefined).length;
  }
  return { list, held };
}

test("a page is let go once it is read, also in a walk that still goes on", async () => {
  const { list, held } = watched();
  const walk = list({});
  await take(walk, 500);
  expect(await held()).toBeLessThan(5);
  expect(await take(walk, 1)).toEqual([500]);
});

test("a page that somebody keeps does not keep those after it", async () => {
  const { list, held } = watched();
  const walk = list({});
  const [first] = await take(walk.pages(), 1);
  let read = 0;
  for await (const _ of walk.pages()) if ((read += 1) === 500) break;
  expect(await held()).toBeLessThan(5);
  expect(first?.items).toEqual([0]);
  expect(
    (await list({}, { startingToken: first?.resumeTokenAfter(0), maxItems: 1 }).collect()).items,
  ).toEqual([0]);
});
