import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { pagesOf, type Query, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { turn } from "./__fixtures__/turn.ts";
import { definePaginator, resumeTokenOf } from "./index.ts";

const pages = pagesOf([1, 2], [3, 4], [5], [6]);

function setUp(options: { prefetch?: number } = {}) {
  const api = scriptedApi(pages);
  const abort = new AbortController();
  const list = api.list({}, { ...options, signal: abort.signal });
  return { api, abort, list, reason: new Error("stop") };
}

describe("an abort stops at once, with the signal's reason", () => {
  test("before the first request", async () => {
    const { api, abort, list, reason } = setUp();
    abort.abort(reason);
    await expect(take(list)).rejects.toBe(reason);
    expect(api.log).toHaveLength(0);
  });

  test("in flight, without waiting for the answer", async () => {
    const { api, abort, list, reason } = setUp();
    api.held = true;
    const next = list[Symbol.asyncIterator]().next();
    await turn();
    abort.abort(reason);
    await expect(next).rejects.toBe(reason);
    expect(api.log[0]).toMatchObject({ state: "aborted", signal: { aborted: true, reason } });
  });

  test("in flight, also when the request does not hear it", async () => {
    const { api, abort, list, reason } = setUp();
    api.held = true;
    api.deaf = true;
    const before = list.resumeToken;
    const next = list[Symbol.asyncIterator]().next();
    await turn();
    abort.abort(reason);
    await expect(next).rejects.toBe(reason);
    api.log[0]?.settle();
    await turn();
    expect(api.log).toHaveLength(1);
    expect(list.resumeToken).toBe(before);
  });

  test("between pages", async () => {
    const { api, abort, list, reason } = setUp();
    await take(list, 2);
    abort.abort(reason);
    await expect(take(list)).rejects.toBe(reason);
    expect(api.log).toHaveLength(1);
  });

  test("while items are buffered", async () => {
    const { abort, list, reason } = setUp();
    const read: number[] = [];
    const loop = async () => {
      for await (const item of list) {
        read.push(item);
        abort.abort(reason);
      }
    };
    await expect(loop()).rejects.toBe(reason);
    expect(read).toEqual([1]);
  });

  test("while pages fetched ahead are buffered", async () => {
    const { api, abort, list, reason } = setUp({ prefetch: 2 });
    const iterator = list.pages();
    await iterator.next();
    await turn();
    expect(api.log).toHaveLength(3);
    abort.abort(reason);
    await expect(iterator.next()).rejects.toBe(reason);
  });

  test("for everyone who waits", async () => {
    const { api, abort, list, reason } = setUp();
    api.held = true;
    const waiting = [list[Symbol.asyncIterator]().next(), list.pages().next(), list.collect()];
    abort.abort(reason);
    const results = await Promise.allSettled(waiting);
    expect(results).toEqual(waiting.map(() => ({ status: "rejected", reason })));
  });

  test("for who began to wait while a request was given up", async () => {
    const { api, abort, list, reason } = setUp();
    api.held = true;
    const left = list.pages();
    void left.next();
    let waiting: Promise<unknown> | undefined;
    api.log[0]?.signal.addEventListener("abort", () => {
      waiting = list.pages().next();
    });
    await left.return?.();
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  test("and each new loop says so again", async () => {
    const { api, abort, list, reason } = setUp();
    await take(list, 1);
    abort.abort(reason);
    await expect(take(list)).rejects.toBe(reason);
    await expect(take(list.pages())).rejects.toBe(reason);
    await expect(list.collect()).rejects.toBe(reason);
    expect(resumeTokenOf(reason)).toBe(list.resumeToken);
    expect(api.log).toHaveLength(1);
  });

  test("when the request itself aborts it", async () => {
    const abort = new AbortController();
    const api = scriptedApi((query) => {
      abort.abort("stop");
      return pages(query);
    });
    await expect(take(api.list({}, { signal: abort.signal, prefetch: 1 }))).rejects.toBe("stop");
    expect(api.log).toHaveLength(1);
  });

  test("and no item is lost to a page ahead whose request aborts the walk", async () => {
    const abort = new AbortController();
    const api = scriptedApi((query) => {
      if (query.cursor !== undefined) abort.abort("stop");
      return pages(query);
    });
    const items = api.list({}, { signal: abort.signal, prefetch: 1 })[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ value: 1, done: false });
    await expect(items.next()).rejects.toBe("stop");
  });
});

describe("an abort stops a page that is fetched ahead", () => {
  test("in the loop that asked for it", async () => {
    const { api, abort, list, reason } = setUp({ prefetch: 1 });
    const items = list[Symbol.asyncIterator]();
    await items.next();
    api.held = true;
    await items.next();
    await items.next();
    await turn();
    expect(api.open()).toHaveLength(1);
    abort.abort(reason);
    expect(api.log.at(-1)?.state).toBe("aborted");
    await expect(items.next()).rejects.toBe(reason);
  });

  test("in a loop that has found all it gave so far in the buffer", async () => {
    const { api, abort, list, reason } = setUp({ prefetch: 1 });
    const first = list[Symbol.asyncIterator]();
    await first.next();
    await turn();
    await first.return?.();
    api.held = true;
    const second = list[Symbol.asyncIterator]();
    expect([await second.next(), await second.next()].map(({ value }) => value)).toEqual([2, 3]);
    expect(api.open()).toHaveLength(1);
    abort.abort(reason);
    expect(api.log.at(-1)?.state).toBe("aborted");
    await expect(second.next()).rejects.toBe(reason);
  });
});

describe("the signal of a walk", () => {
  test("does not undo an end", async () => {
    const { abort, list } = setUp();
    const items = list[Symbol.asyncIterator]();
    for (let count = 0; count < 7; count += 1) await items.next();
    abort.abort();
    expect(await items.next()).toEqual({ value: undefined, done: true });
    expect(list.end).toBe("exhausted");
  });

  test.each([
    { how: "read to its end", stop: (list: AsyncIterable<number>) => take(list) },
    { how: "left", stop: (list: AsyncIterable<number>) => take(list, 1) },
  ])("holds nothing of a walk that was $how", async ({ stop }) => {
    const { abort, list } = setUp({ prefetch: 1 });
    await stop(list);
    await turn();
    expect(getEventListeners(abort.signal, "abort")).toHaveLength(0);
  });

  test("holds nothing of a walk that failed", async () => {
    const { api, abort, list } = setUp({ prefetch: 1 });
    api.fail("no", { after: 1 });
    await expect(take(list)).rejects.toBe("no");
    await turn();
    expect(getEventListeners(abort.signal, "abort")).toHaveLength(0);
  });
});

describe("the signal of a request", () => {
  test("is its own, so that listeners do not pile up in a long walk", async () => {
    const { api, list } = setUp();
    await take(list);
    expect(new Set(api.log.map(({ signal }) => signal)).size).toBe(4);
  });

  test("is still there when the context is spread", async () => {
    const api = scriptedApi(pages);
    const list = definePaginator({
      call: (query: Query, context) => api.call(query, { ...context }),
      inputToken: "cursor",
      outputToken: "next",
      items: "data",
    });
    await list({}).collect();
    expect(api.log.map(({ signal }) => signal)).toEqual(api.log.map(() => expect.any(AbortSignal)));
  });
});
