import { describe, expect, test } from "vitest";
import { take } from "./__fixtures__/take.ts";
import { createTokenCodec, definePaginator, PaginationError, type TokenCodec } from "./index.ts";

class ObjectId {
  readonly #hex = "65f0";
  toJSON() {
    return this.#hex;
  }
}

const lossy: readonly [string, unknown][] = [
  ["Date", new Date(5)],
  ["bigint", 9007199254740993n],
  ["ObjectId", new ObjectId()],
  ["Uint8Array", new Uint8Array([1])],
  ["Map", new Map([["a", 1]])],
  ["function", () => 1],
  ["Infinity", Infinity],
];

/** A list whose second page has this token. */
function listWith(next: unknown, codec?: TokenCodec) {
  let calls = 0;
  const list = definePaginator({
    // oxlint-disable-next-line typescript/no-explicit-any -- a token of any kind
    call: async (_input: { after?: any }) => ({ rows: [(calls += 1)], next: calls === 1 ? next : undefined }),
    inputToken: "after",
    outputToken: "next",
    items: "rows",
    codec,
  });
  return { list, calls: () => calls };
}

describe("what JSON cannot carry", () => {
  test.each(lossy)("is told when its page comes: %s", async (kind, token) => {
    for (const next of [token, [token], { deep: { down: token } }]) {
      const { list, calls } = listWith(next);
      const error: unknown = await take(list({})).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: "PaginationError", code: "LOSSY_TOKEN" });
      expect((error as Error).message).toContain(`a token with ${kind} in it`);
      expect(calls()).toBe(1);
    }
  });

  test("nested deeper than 100 levels is told, too", async () => {
    let deep: unknown = "x";
    for (let level = 0; level < 5000; level += 1) deep = [deep];
    await expect(take(listWith(deep).list({}))).rejects.toThrow("more than 100 levels");
  });

  test("goes through a codec that can", async () => {
    const codec: TokenCodec = {
      encode: ({ tokens: { after } }) => (after instanceof Date ? `${after.getTime()}` : "-"),
      decode: (token) => ({ tokens: { after: new Date(Number(token)) }, skip: 0 }),
    };
    const { list } = listWith(new Date(5), codec);
    const walk = list({});
    expect(await take(walk, 1)).toEqual([1]);
    expect(walk.resumeToken).toBe("5");
    expect(await take(walk)).toEqual([2]);
  });

  test("in the token of an item is told when its page comes", async () => {
    const list = definePaginator({
      // oxlint-disable-next-line typescript/no-explicit-any -- a token of any kind
      call: async (_input: { after?: any }) => ({ rows: [new Date(1), new Date(2)] }),
      inputToken: "after",
      outputToken: () => undefined,
      items: "rows",
      itemToken: (item) => item,
    });
    await expect(take(list({}), 1)).rejects.toMatchObject({ code: "LOSSY_TOKEN" });
  });

  test("is not written by the core's own codec, whoever calls it", () => {
    const codec = createTokenCodec("list");
    expect(() => codec.encode({ tokens: { after: 1n }, skip: 0 })).toThrow(PaginationError);
  });
});

describe("a token that cannot be one of ours is INVALID_TOKEN", () => {
  const written = (json: string) => btoa(json).replaceAll("=", "");

  test.each([
    ["damaged", "eyJ"],
    ["empty", ""],
    ["of another list", written('["other",0,{"after":"x"}]')],
    ["of nothing", written("null")],
    ["with a name that is no input token", written('["after",0,{"limit":9}]')],
    ["with such a name among the refused", written('["after",0,{"after":"x"},{"limit":9}]')],
    ["with refused tokens that are none", written('["after",0,{"after":"x"},7]')],
    ["nested 5,000 deep", written(`["after",0,{"after":${"[".repeat(5000)}${"]".repeat(5000)}}]`)],
    ["longer than 1 MiB", "A".repeat(1_048_577)],
  ])("%s", async (_, startingToken) => {
    const { list, calls } = listWith(undefined);
    await expect(take(list({}, { startingToken }))).rejects.toMatchObject({ code: "INVALID_TOKEN" });
    expect(calls()).toBe(0);
  });

  test("and the message says of which list it is, if it is a name", async () => {
    const { list } = listWith(undefined);
    const of = (owner: string) => take(list({}, { startingToken: written(JSON.stringify([owner, 0, {}])) }));
    await expect(of("orders")).rejects.toThrow('Not a resume token of "after": it belongs to "orders".');
    await expect(of("\u001b[31m")).rejects.toThrow('Not a resume token of "after": it is damaged.');
  });
});

test("a codec may be a function of the input, and so bind, check or sign a token", async () => {
  const list = definePaginator({
    call: async ({ page = 1 }: { q: string; page?: number }) => ({
      rows: [page],
      next: page < 3 && page + 1,
    }),
    inputToken: "page",
    outputToken: "next",
    items: "rows",
    codec: ({ q }) => createTokenCodec(`search ${q}`),
  });
  const { resumeToken } = await list({ q: "a" }, { maxItems: 1 }).collect();
  expect((await list({ q: "a" }, { startingToken: resumeToken }).collect()).items).toEqual([2, 3]);
  await expect(list({ q: "b" }, { startingToken: resumeToken }).collect()).rejects.toMatchObject({
    code: "INVALID_TOKEN",
  });
});

test("several tokens keep the order in which a resume token has them", async () => {
  const codec: TokenCodec = {
    encode: ({ tokens, skip }) => JSON.stringify([tokens, skip]),
    decode: (token) => {
      const [tokens, skip] = JSON.parse(token) as [object, number];
      return { tokens: tokens as Record<string, unknown>, skip };
    },
  };
  const list = definePaginator({
    call: async (_input: { A?: string; B?: string }) => ({ rows: [1, 2, 3] }),
    inputToken: ["A", "B"],
    outputToken: () => null,
    items: "rows",
    codec,
  });
  const { resumeToken } = await list({}, { startingToken: '[{"B":"b","A":"a"},0]', maxItems: 1 }).collect();
  expect(resumeToken).toBe('[{"B":"b","A":"a"},1]');
});

test("one function may give several tokens as a record by name", async () => {
  const asked: unknown[] = [];
  const list = definePaginator({
    call: async (input: { key?: string; version?: number }) => {
      asked.push(input);
      return { rows: [asked.length], url: asked.length < 3 ? `?key=k${asked.length}&version=7` : null };
    },
    inputToken: ["key", "version"],
    items: "rows",
    outputToken: ({ url }) => {
      const query = new URLSearchParams(url ?? "");
      return { key: query.get("key"), version: Number(query.get("version")) };
    },
  });
  expect((await list({}).collect()).items).toEqual([1, 2, 3]);
  expect(asked).toEqual([{}, { key: "k1", version: 7 }, { key: "k2", version: 7 }]);
});
