import { describe, expect, test } from "vitest";
import { cycle } from "./__fixtures__/cycle.ts";
import { scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { definePaginator, PaginationError, type TokenCodec } from "./index.ts";
import { RepetitionGuard } from "./repetition-guard.ts";

const repeated = expect.objectContaining({ code: "TOKEN_REPEATED" });

describe("a walk cannot run for ever", () => {
  test.each([1001, 2047, 2048, 5000])(
    "a cycle of %i pages ends in TOKEN_REPEATED, some rounds later",
    async (length) => {
      for (const lead of [1, 700, 3000]) {
        const { list, log } = cycle(lead, length);
        await expect(list({}).collect()).rejects.toEqual(repeated);
        expect(log.length).toBeLessThan(3 * (lead + length));
      }
    },
  );

  test("a cycle of several tokens is found by all of them together", async () => {
    const log: unknown[] = [];
    const list = definePaginator({
      call: async (input: { key?: string; version?: string }) => {
        log.push(input);
        const [key = "a", version = "1"] = [input.key, input.version];
        const next = { a1: ["a", "2"], a2: ["b", "1"], b1: ["b", "2"], b2: ["a", "2"] }[key + version] ?? [];
        return { rows: [key + version], nextKey: next[0], nextVersion: next[1] };
      },
      inputToken: ["key", "version"],
      outputToken: ["nextKey", "nextVersion"],
      items: "rows",
    })({});
    await expect(list.collect()).rejects.toEqual(repeated);
    expect((await take(list.pages(), 4)).flatMap(({ items }) => items)).toEqual(["a1", "a2", "b1", "b2"]);
    expect(log).toHaveLength(4);
  });

  test("the token that a walk starts with counts as seen", async () => {
    const api = scriptedApi(({ cursor }) => ({ data: [1], next: cursor ?? "a" }));
    await expect(take(api.list({ cursor: "a" }))).rejects.toEqual(repeated);
    expect(api.log).toHaveLength(1);
  });

  test("a page that is asked for again after a failure is no repetition", async () => {
    const api = scriptedApi(({ cursor = "0" }) =>
      cursor === "2" ? { data: [] } : { data: [1], next: `${Number(cursor) + 1}` },
    );
    const list = api.list({});
    api.fail("no", { after: 1 });
    await expect(take(list)).rejects.toBe("no");
    expect(await take(list)).toEqual([1]);
  });
});

describe("a repeated token", () => {
  const api = () =>
    scriptedApi(({ cursor = "a" }) => ({ data: cursor === "a" ? [1, 2] : [3, 4], next: "b" }));

  test("is an error after the items of the page that named it", async () => {
    const list = api().list({});
    const read: number[] = [];
    const loop = async () => {
      for await (const item of list) read.push(item);
    };
    await expect(loop()).rejects.toEqual(repeated);
    expect(read).toEqual([1, 2, 3, 4]);
    expect(list.end).toBeUndefined();
  });

  test("is no error where the limit comes first", async () => {
    const list = api().list({}, { maxItems: 4 });
    expect(await list.collect()).toMatchObject({ items: [1, 2, 3, 4], end: "maxItems" });
  });

  test("is the end where that is asked for", async () => {
    const list = api().list({}, { onRepeatedToken: "end" });
    expect(await list.collect()).toEqual({
      items: [1, 2, 3, 4],
      resumeToken: undefined,
      end: "repeatedToken",
    });
  });

  test("leaves a token that delivers nothing twice, and goes on once the API does", async () => {
    let next = "b";
    const wavering = scriptedApi(({ cursor = "a" }) => {
      if (cursor === "a") return { data: [1], next: "b" };
      return cursor === "b" ? { data: [2, 3], next } : { data: [4] };
    });
    const list = wavering.list({});
    const error: unknown = await take(list).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "TOKEN_REPEATED", resumeToken: list.resumeToken });
    next = "c";
    const { items } = await wavering.list({}, { startingToken: list.resumeToken }).collect();
    expect(items).toEqual([4]);
    expect(await take(list)).toEqual([4]);
  });

  test("keeps a skip that is larger than the page", async () => {
    const { list } = scriptedApi(({ cursor = "a", limit = 2 }) => {
      if (cursor === "a") return { data: [1, 2, 3, 4].slice(0, limit), next: limit < 4 ? wavering : "" };
      return { data: [3, 4] };
    });
    let wavering = "a";
    const { resumeToken } = await list({ cursor: "a" }, { maxItems: 3, pageSize: 4 }).collect();
    const walk = list({}, { startingToken: resumeToken, pageSize: 2 });
    await expect(take(walk)).rejects.toEqual(repeated);
    wavering = "c";
    expect(await take(walk)).toEqual([4]);
  });

  test("is found again when the API still repeats it, and still delivers nothing twice", async () => {
    const list = api().list({});
    await take(list, 4);
    await expect(take(list)).rejects.toEqual(repeated);
    await expect(take(list)).rejects.toEqual(repeated);
    const resumed = api().list({}, { startingToken: list.resumeToken });
    await expect(resumed.collect()).rejects.toEqual(repeated);
    expect((await take(resumed.pages(), 1)).map(({ items }) => items)).toEqual([[]]);
  });
});

describe("the guard's memory", () => {
  test("is bounded: of what lies further back than 1,024 tokens only the landmark is known", () => {
    const guard = new RepetitionGuard([]);
    for (let token = 0; token < 100_000; token += 1) expect(guard.isRepeated(`${token}`)).toBe(false);
    const known = Array.from({ length: 98_976 }, (_, token) => guard.isRepeated(`${token}`)).filter(Boolean);
    expect(known.length).toBeLessThanOrEqual(1);
  });

  test("reaches back 1,000 tokens, wherever it began to count", () => {
    for (let before = 995; before < 1005; before += 1) {
      const guard = new RepetitionGuard([]);
      for (let token = 0; token < before + 1000; token += 1) guard.isRepeated(`${token}`);
      expect(guard.isRepeated(`${before}`)).toBe(true);
    }
  });

  test("tells apart tokens that differ in a single character, wherever it is", () => {
    const guard = new RepetitionGuard([]);
    const token = "0".repeat(500);
    const others = Array.from({ length: 500 }, (_, at) => `${token.slice(0, at)}1${token.slice(at + 1)}`);
    for (const other of others) expect(guard.isRepeated(other)).toBe(false);
    for (const other of others) expect(guard.isRepeated(other)).toBe(true);
  });
});

describe("two tokens are the same", () => {
  /** Whether a walk over an API that names `first` and then `second` throws `TOKEN_REPEATED`. */
  async function same(first: unknown, second: unknown, codec?: TokenCodec): Promise<boolean> {
    const tokens = [first, second, undefined];
    const list = definePaginator({
      // oxlint-disable-next-line typescript/no-explicit-any -- a token of any kind
      call: async (_input: { after?: any }) => ({ rows: [1], next: tokens.shift() }),
      inputToken: "after",
      outputToken: "next",
      items: "rows",
      codec,
    })({});
    return list.collect().then(
      () => false,
      (error: unknown) => error instanceof PaginationError && error.code === "TOKEN_REPEATED",
    );
  }

  test("only if they are of one kind", async () => {
    const tokens = [1, "1", true, "true", { b: 1 }, ["x", "y"], "x,y"];
    for (const [index, one] of tokens.entries())
      for (const other of tokens.slice(index + 1)) expect(await same(one, other)).toBe(false);
  });

  test("in whatever order their members come", async () => {
    expect(await same({ id: 1, at: { x: 1, y: [2, 3] } }, { at: { y: [2, 3], x: 1 }, id: 1 })).toBe(true);
    expect(await same({ id: 1, at: { x: 1, y: [2, 3] } }, { at: { y: [3, 2], x: 1 }, id: 1 })).toBe(false);
  });

  test("also without a prototype", async () => {
    const bare = (x: number): unknown => Object.assign(Object.create(null), { x });
    expect(await same({ id: bare(1), at: bare(2) }, { at: bare(2), id: bare(1) })).toBe(true);
    expect(await same(bare(1), bare(2))).toBe(false);
  });

  test("if the codec writes the same, where JSON cannot carry them", async () => {
    class Key {
      readonly #id: number;
      constructor(id: number) {
        this.#id = id;
      }
      get id() {
        return this.#id;
      }
    }
    const codec: TokenCodec = {
      encode: ({ tokens: { after } }) =>
        after instanceof Key ? `${after.id}` : JSON.stringify([...((after as Map<string, number>) ?? [])]),
      decode: () => ({ tokens: {}, skip: 0 }),
    };
    expect(await same(new Key(1), new Key(2), codec)).toBe(false);
    expect(await same(new Key(1), new Key(1), codec)).toBe(true);
    expect(await same(new Map([["a", 1]]), new Map([["a", 2]]), codec)).toBe(false);
    expect(await same(new Map([["a", 1]]), new Map([["a", 1]]), codec)).toBe(true);
  });
});
