import { describe, expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { definePaginator, PaginationError, resumeTokenOf } from "./index.ts";

const pages = pagesOf([1, 2], [3, 4], [5]);

describe("an error of your call", () => {
  test.each([
    { how: "rejected", thrown: false },
    { how: "thrown at once", thrown: true },
  ])("that is $how reaches you as the same object", async ({ thrown }) => {
    const api = scriptedApi(pages);
    const error = Object.freeze(new Error("no"));
    api.fail(error, { thrown });
    api.fail(error, { after: 1, thrown });
    api.fail(error, { after: 2, thrown });
    const list = api.list({});
    await expect(take(list)).rejects.toBe(error);
    await expect(take(list.pages())).rejects.toBe(error);
    await expect(list.collect()).rejects.toBe(error);
    expect(await take(list)).toEqual([1, 2, 3, 4, 5]);
  });

  test("knows the position after the last item delivered", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    const error = new Error("no");
    api.fail(error, { after: 1 });
    await expect(take(list)).rejects.toBe(error);
    const token = resumeTokenOf(error);
    expect(token).toBe(list.resumeToken);
    await take(list);
    expect(resumeTokenOf(error)).toBe(token);
    expect((await api.list({}, { startingToken: token }).collect()).items).toEqual([3, 4, 5]);
  });

  test("knows the last position when one list throws it twice", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    const error = new Error("no");
    api.fail(error);
    api.fail(error, { after: 2 });
    await expect(take(list)).rejects.toBe(error);
    await expect(take(list)).rejects.toBe(error);
    expect(resumeTokenOf(error)).toBe(list.resumeToken);
  });

  test("knows none when more than one list has thrown it", async () => {
    const error = new Error("no");
    for (let walks = 0; walks < 3; walks += 1) {
      const api = scriptedApi(pages);
      api.fail(error);
      await expect(api.list({}).collect()).rejects.toBe(error);
    }
    expect(resumeTokenOf(error)).toBeUndefined();
  });

  test.each(["text", 7, null, undefined, Symbol("no")])(
    "that is a primitive (%s) knows none",
    async (error) => {
      const api = scriptedApi(pages);
      api.fail(error);
      await expect(take(api.list({}))).rejects.toBe(error);
      expect(resumeTokenOf(error)).toBeUndefined();
    },
  );

  test("knows none when no list has thrown it", () => {
    expect(resumeTokenOf(new Error("other"))).toBeUndefined();
  });

  test("can be one of your functions for items and tokens", async () => {
    let trust = false;
    const list = definePaginator({
      call: async (input: { page?: number }) => ({ rows: [input.page ?? 1] }),
      inputToken: "page",
      items: "rows",
      outputToken: (_, { input: { page = 1 } }) => {
        if (!trust) throw new TypeError("unsure");
        return page < 2 && page + 1;
      },
    })({});
    await expect(take(list)).rejects.toThrow("unsure");
    trust = true;
    expect(await take(list)).toEqual([1, 2]);
  });
});

describe("an error of our own", () => {
  const secret = "s3cr3t-token";

  async function errorsOfAllKinds(): Promise<unknown[]> {
    const { list } = scriptedApi(({ cursor = "" }) => ({ data: [1], next: cursor && secret }));
    const { resumeToken = "" } = await list({ cursor: secret }, { maxItems: 1 }).collect();
    const ended = list({});
    await ended.collect();
    const withoutResponse = definePaginator({
      call: async ({ cursor }: { cursor?: string }): Promise<{ rows: string[]; next?: string }> =>
        JSON.parse(cursor ?? "null"),
      inputToken: "cursor",
      outputToken: "next",
      items: "rows",
    });
    const walks = {
      TOKEN_REPEATED: list({ cursor: secret }),
      SKIP_PAST_END: scriptedApi(() => ({ data: [] })).list(
        {},
        { startingToken: token("cursor", 3, { cursor: secret }) },
      ),
      INVALID_TOKEN: list({}, { startingToken: secret }),
      "INVALID_TOKEN of JSON": list({}, { startingToken: btoa(`["cursor",0,"${secret}"`) }),
      "INVALID_TOKEN of another list": list({}, { startingToken: token("other", 0, { cursor: secret }) }),
      "INVALID_PAGE without a response": withoutResponse({}),
      "INVALID_PAGE without a list": scriptedApi(() => JSON.parse(`{ "data": "${secret}" }`)).list({}),
      ALREADY_ENDED: ended,
    };
    expect(resumeToken).not.toBe("");
    return Promise.all(
      Object.entries(walks).map(async ([name, walk]) => {
        const error: unknown = await walk.collect().catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(PaginationError);
        expect(error).toHaveProperty("code", name.split(" ")[0]);
        expect(error).toHaveProperty("resumeToken", walk.resumeToken);
        return error;
      }),
    );
  }

  const token = (...parts: unknown[]) => btoa(JSON.stringify(parts));

  test("is a PaginationError with a literal code and the position", async () => {
    expect(await errorsOfAllKinds()).toHaveLength(8);
  });

  test("never holds a token in its message, or in that of its cause", async () => {
    for (const thrown of await errorsOfAllKinds()) {
      for (let error = thrown; error instanceof Error; error = error.cause) {
        expect(error.message).not.toContain("s3cr3t");
        expect(error.stack).not.toContain("s3cr3t");
      }
    }
  });

  test("an invalid page is asked for again", async () => {
    let broken = true;
    const api = scriptedApi((query) => (broken ? JSON.parse(`{ "data": {} }`) : pages(query)));
    const list = api.list({});
    await expect(take(list)).rejects.toMatchObject({ code: "INVALID_PAGE" });
    broken = false;
    expect(await take(list)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("collect()", () => {
  test("delivers nothing when it rejects, and then asks only for the page that failed", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    await take(list, 1);
    const before = list.resumeToken;
    const error = new Error("no");
    api.fail(error, { after: 1 });
    await expect(list.collect()).rejects.toBe(error);
    expect(list.resumeToken).toBe(before);
    expect(resumeTokenOf(error)).toBe(before);
    expect((await list.collect()).items).toEqual([2, 3, 4, 5]);
    expect(api.cursors()).toEqual(["", "p1", "p2", "p2"]);
  });

  test("keeps the pages it has fetched through failure after failure", async () => {
    const api = scriptedApi(pages);
    const list = api.list({}, { prefetch: 1 });
    for (let failures = 0; failures < 3; failures += 1) {
      api.fail("no", { after: failures === 0 ? 2 : 0 });
      await expect(list.collect()).rejects.toBe("no");
    }
    expect(await take(list, 3)).toEqual([1, 2, 3]);
    expect((await list.collect()).items).toEqual([4, 5]);
    expect(api.cursors()).toEqual(["", "p1", "p2", "p2", "p2", "p2"]);
  });

  test("counts the limit from where it began", async () => {
    const api = scriptedApi(pages);
    const list = api.list({}, { maxItems: 4 });
    api.fail("no", { after: 1 });
    await expect(list.collect()).rejects.toBe("no");
    expect(await list.collect()).toMatchObject({ items: [1, 2, 3, 4], end: "maxItems" });
  });

  test("that finds a repeated token takes back its items, too", async () => {
    const api = scriptedApi(({ cursor = "a" }) => ({ data: [cursor === "a" ? 1 : 2], next: "b" }));
    const list = api.list({});
    await expect(list.collect()).rejects.toMatchObject({ code: "TOKEN_REPEATED" });
    expect(await take(list, 2)).toEqual([1, 2]);
    expect(api.log).toHaveLength(2);
  });

  test("aborted in flight, leaves the position where it was", async () => {
    const api = scriptedApi(pages);
    const abort = new AbortController();
    const list = api.list({}, { signal: abort.signal });
    const before = list.resumeToken;
    api.fail("never seen", { after: 2 });
    const collected = list.collect();
    abort.abort("stop");
    await expect(collected).rejects.toBe("stop");
    expect(list.resumeToken).toBe(before);
  });

  test("gives pages, too", async () => {
    const list = scriptedApi(pages).list({}, { maxItems: 3 });
    const { pages: read, resumeToken, end } = await list.collectPages();
    expect(read.map(({ items }) => items)).toEqual([[1, 2], [3]]);
    expect(read.map(({ response }) => response.next)).toEqual(["p1", "p2"]);
    expect([resumeToken, end]).toEqual([list.resumeToken, "maxItems"]);
  });

  test("rejects, and keeps its pages, when the codec cannot write the position", async () => {
    let broken = true;
    const calls: unknown[] = [];
    const list = definePaginator({
      call: async (input: { from?: string }) => {
        calls.push(input);
        return { data: [1, 2], next: "b" };
      },
      inputToken: "from",
      outputToken: "next",
      items: "data",
      codec: {
        encode: () => {
          if (broken) throw new TypeError("cannot write");
          return "written";
        },
        decode: () => ({ tokens: {}, skip: 0 }),
      },
    })({}, { maxItems: 1 });
    await expect(list.collect()).rejects.toThrow("cannot write");
    expect(list.end).toBeUndefined();
    broken = false;
    expect(await list.collect()).toEqual({ items: [1], resumeToken: "written", end: "maxItems" });
    expect(calls).toHaveLength(1);
  });
});
