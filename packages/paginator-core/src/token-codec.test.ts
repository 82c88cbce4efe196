import { describe, expect, test } from "vitest";
import { pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { definePaginator, type TokenCodec } from "./index.ts";
import { createTokenCodec } from "./token-codec.ts";

const refused = expect.objectContaining({ name: "PaginationError", code: "INVALID_TOKEN" });
const codec = createTokenCodec("list");
const written = (value: unknown) => btoa(JSON.stringify(value));

describe("the token format", () => {
  test("is the same for the same position, today and tomorrow", () => {
    const token = "WyJsaXN0IiwyLHsiYSI6MSwiYiI6Ilx1MDBlOVx1MDAzZiJ9XQ";
    expect(codec.encode({ tokens: { a: 1, b: "é?" }, skip: 2 })).toBe(token);
  });

  test("says no name of AWS", () => {
    expect(atob(scriptedApi(pagesOf([1])).list({}).resumeToken ?? "")).toBe('["cursor",0,{}]');
  });

  test("keeps the halves of broken characters", () => {
    const tokens = { a: "\ud800x", b: "\udc00" };
    expect(codec.decode(codec.encode({ tokens, skip: 0 })).tokens).toEqual(tokens);
  });

  test.each([
    ["a bigint", 1n],
    ["NaN", NaN],
    ["bytes", new Uint8Array([1])],
    ["a Buffer", Buffer.from("x")],
    ["a Date", new Date(0)],
    ["a Map", new Map([[1, 2]])],
    ["bytes in an object", { key: new Uint8Array([1]) }],
  ])("refuses %s, which would come back as something else", (_, a) => {
    expect(() => codec.encode({ tokens: { a }, skip: 0 })).toThrow(/`codec`/);
  });
});

describe("a token that is not ours", () => {
  test.each([
    ["empty", ""],
    ["no base64", "%%%"],
    ["no UTF-8", btoa("\xff\xfe")],
    ["no JSON", btoa("[1,")],
    ["null", written(null)],
    ["an object", written({ list: "list" })],
    ["of another list", written(["other", 0, {}])],
    ["of a list whose name it does not say", written([null, 0, {}])],
    ["without a place", written(["list", 0])],
    ["with a place that has no names", written(["list", 0, "a"])],
    ["cut off", codec.encode({ tokens: { a: "x" }, skip: 0 }).slice(0, -3)],
  ])("is refused: %s", (_, token) => {
    expect(() => codec.decode(token)).toThrow(refused);
  });

  test("is refused by the walk before any request", async () => {
    const api = scriptedApi(pagesOf([1]));
    const foreign = definePaginator({
      name: "other",
      call: api.call,
      inputToken: "cursor",
      outputToken: "next",
      items: "data",
    })({}).resumeToken;
    await expect(api.list({}, { startingToken: foreign }).collect()).rejects.toEqual(refused);
    expect(api.log).toHaveLength(0);
  });
});

describe("a crafted token can only move the position", () => {
  test.each([-1, 1.5, "1", null, true, [], {}, 2 ** 53, 1e300])("%j is no amount", (skip) => {
    expect(() => codec.decode(written(["list", skip, {}]))).toThrow(refused);
  });

  test("an amount past the end of the list is an error", async () => {
    const { list } = scriptedApi(pagesOf([1], [2]));
    const startingToken = written(["cursor", Number.MAX_SAFE_INTEGER, {}]);
    await expect(list({}, { startingToken }).collect()).rejects.toMatchObject({
      code: "SKIP_PAST_END",
    });
  });

  test("a name that is no input token never reaches a request, whatever the codec reads", async () => {
    const api = scriptedApi(pagesOf([1], [2]));
    const tokens: unknown = JSON.parse('{ "q": "evil", "__proto__": { "limit": 9 }, "cursor": "p1" }');
    const open: TokenCodec = {
      encode: () => "token",
      decode: () => Object.assign({ skip: 0 }, { tokens: Object(tokens) }),
    };
    const list = definePaginator({
      call: api.call,
      inputToken: "cursor",
      outputToken: "next",
      items: "data",
      codec: open,
    });
    const walk = list({ q: "mine" }, { startingToken: "token" });
    await expect(walk.collect()).rejects.toMatchObject({ code: "INVALID_TOKEN" });
    expect(api.log).toHaveLength(0);
  });

  test.each(["__proto__", "constructor", "toString"])("%s as a value is a value", async (value) => {
    const api = scriptedApi(() => ({ data: [1] }));
    await api.list({}, { startingToken: written(["cursor", 0, { cursor: value }]) }).collect();
    expect(api.cursors()).toEqual([value]);
    expect(Object.getPrototypeOf(api.log[0]?.query)).toBe(Object.prototype);
  });

  test("a value with a __proto__ changes no prototype", () => {
    const token = btoa('["list",0,{"a":{"__proto__":{"polluted":1}},"__proto__":{"polluted":2}}]');
    const { tokens } = codec.decode(token);
    expect(Object.getPrototypeOf(tokens["a"])).toBe(Object.prototype);
    expect(Object("")).not.toHaveProperty("polluted");
  });
});

describe("another codec", () => {
  const plain: TokenCodec = {
    encode: ({ tokens: { cursor = "" }, skip }) => `${typeof cursor === "string" ? cursor : "?"}+${skip}`,
    decode: (token) => {
      const [cursor, skip] = token.split("+");
      return { tokens: { cursor: cursor || undefined }, skip: Number(skip) };
    },
  };

  test("writes and reads every token of the walk", async () => {
    const api = scriptedApi(pagesOf([1, 2], [3, 4]));
    const definition = {
      call: api.call,
      inputToken: "cursor",
      outputToken: "next",
      items: "data",
    } as const;
    const list = definePaginator({ ...definition, codec: plain });
    const first = list({}, { maxItems: 3 });
    expect(first.resumeToken).toBe("+0");
    await first.collect();
    expect(first.resumeToken).toBe("p1+1");
    expect((await list({}, { startingToken: "p1+1" }).collect()).items).toEqual([4]);
  });
});
