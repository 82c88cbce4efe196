import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { turn } from "./__fixtures__/turn.ts";
import { type CallContext, definePaginator } from "./index.ts";

/** A list whose requests wait for ever, and the contexts that `call` was given. */
function waiting() {
  const contexts: CallContext[] = [];
  const list = definePaginator({
    call: (_: { cursor?: string }, context) => {
      contexts.push(context);
      return new Promise<{ rows: number[]; next?: string }>(() => {});
    },
    inputToken: "cursor",
    outputToken: "next",
    items: "rows",
  });
  return { list, contexts };
}

test("each request has a context and a signal of its own, also when it is read late", async () => {
  const { list, contexts } = waiting();
  const walk = list({});
  const first = walk.pages();
  void first.next();
  await first.return?.();
  void walk.pages().next();
  expect(contexts).toHaveLength(2);
  expect(contexts[0]).not.toBe(contexts[1]);
  expect([contexts[0]?.signal.aborted, contexts[1]?.signal.aborted]).toEqual([true, false]);
});

test("a signal that is read only after the abort is aborted, with its reason", async () => {
  const { list, contexts } = waiting();
  const abort = new AbortController();
  const read = list({}, { signal: abort.signal }).collect();
  abort.abort("stop");
  await expect(read).rejects.toBe("stop");
  expect(contexts[0]?.signal.aborted).toBe(true);
  expect(contexts[0]?.signal.reason).toBe("stop");
  expect(contexts[0]?.signal).toBe(contexts[0]?.signal);
});

test("a context has the signal and nothing else, also when it is copied", async () => {
  const { list, contexts } = waiting();
  void list({}).pages().next();
  const copy = { ...contexts[0] };
  expect(Object.keys(copy)).toEqual(["signal"]);
  expect(copy.signal).toBeInstanceOf(AbortSignal);
  expect(copy.signal).toBe(contexts[0]?.signal);
});

test("an iterator that is dropped leaves no listener on the signal", async () => {
  const { signal } = new AbortController();
  const api = scriptedApi(pagesOf([1, 2], [3, 4], [5]));
  for (let index = 0; index < 20; index += 1) {
    await api.list({}, { signal })[Symbol.asyncIterator]().next();
    await api.list({}, { signal }).pages().next();
    await api.list({}, { signal, prefetch: 1 }).pages().next();
  }
  await turn();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("an abort is heard by a reader that asks in an older listener of the same signal", async () => {
  const abort = new AbortController();
  const api = scriptedApi(pagesOf([1, 2], [3]));
  let asked: Promise<unknown> | undefined;
  abort.signal.addEventListener("abort", () => {
    asked = items.next();
  });
  const items = api.list({}, { signal: abort.signal })[Symbol.asyncIterator]();
  await items.next();
  abort.abort("stop");
  await expect(asked).rejects.toBe("stop");
});

test("holes of a sparse list stay where they are", async () => {
  const rows: (number | undefined)[] = [1];
  rows[3] = 4;
  const list = definePaginator({
    call: async (_input: { cursor?: string }) => ({ rows }),
    inputToken: "cursor",
    outputToken: () => null,
    items: "rows",
  });
  expect((await list({}).collect()).items).toEqual([1, undefined, undefined, 4]);
  expect(await take(list({}))).toEqual([1, undefined, undefined, 4]);
});

test("items, then pages() onto an empty page, then items: nothing is made up", async () => {
  const list = scriptedApi(pagesOf([1, 2, 3], [], [4, 5])).list({});
  expect(await take(list, 3)).toEqual([1, 2, 3]);
  const [empty] = await take(list.pages(), 1);
  expect(empty?.items).toEqual([]);
  expect(await take(list, 1)).toEqual([4]);
  expect(await take(list)).toEqual([5]);
});
