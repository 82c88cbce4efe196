import { describe, expect, test } from "vitest";
import { type Query, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { definePaginator, type Position, type TokenCodec } from "./index.ts";

/** Pages a and b, and then the page that `next` names: at first a again. */
function cycling() {
  const world = { next: "a" as string | null };
  const api = scriptedApi(({ cursor = "a" }: Query) => {
    if (cursor === "a") return { data: [1, 2], next: "b" };
    if (cursor === "b") return { data: [3, 4], next: world.next };
    return { data: [5] };
  });
  return { api, world };
}

type List = ReturnType<ReturnType<typeof cycling>["api"]["list"]>;

/** The ways to save the place after page b. */
const ways: Record<string, (open: (options?: object) => List) => Promise<string | undefined>> = {
  "resumeToken after the error": async (open) => {
    const walk = open();
    await expect(take(walk)).rejects.toMatchObject({ code: "TOKEN_REPEATED" });
    return walk.resumeToken;
  },
  "a break after the last item": async (open) => {
    const walk = open();
    await take(walk, 4);
    return walk.resumeToken;
  },
  "maxItems at its end": async (open) => (await open({ maxItems: 4 }).collect()).resumeToken,
  "maxPages at its end": async (open) => (await open({ maxPages: 2 }).collect()).resumeToken,
  "the page's own": async (open) => (await take(open().pages(), 2))[1]?.resumeToken,
  "the page's, after all of its items": async (open) =>
    (await take(open().pages(), 2))[1]?.resumeTokenAfter(2),
  "the error's": async (open) => {
    const error: unknown = await take(open()).catch((reason: unknown) => reason);
    return (error as { resumeToken?: string }).resumeToken;
  },
};

describe.each(Object.entries(ways))("a token never points backwards: %s", (_, save) => {
  test("asked again in a new walk, the page names the same token: an error, and nothing comes twice", async () => {
    const { api } = cycling();
    let startingToken = await save((options) => api.list({ cursor: "a" }, options));
    for (let hops = 0; hops < 3; hops += 1) {
      const walk = api.list({}, { startingToken });
      const read: number[] = [];
      const loop = async () => {
        for await (const item of walk) read.push(item);
      };
      await expect(loop()).rejects.toMatchObject({ code: "TOKEN_REPEATED" });
      expect(read).toEqual([]);
      startingToken = walk.resumeToken;
    }
  });

  test("or it names another one, and the list goes on", async () => {
    const { api, world } = cycling();
    const startingToken = await save((options) => api.list({ cursor: "a" }, options));
    world.next = "c";
    expect(await api.list({}, { startingToken }).collect()).toMatchObject({ items: [5], end: "exhausted" });
  });

  test("or none, and the list ends", async () => {
    const { api, world } = cycling();
    const startingToken = await save((options) => api.list({ cursor: "a" }, options));
    world.next = null;
    expect(await api.list({}, { startingToken }).collect()).toMatchObject({ items: [], end: "exhausted" });
  });
});

test("where a repeated token is the end, there is no place after it", async () => {
  for (const save of ["a break after the last item", "maxItems at its end", "the page's own"]) {
    const { api } = cycling();
    const open = (options?: object) => api.list({ cursor: "a" }, { ...options, onRepeatedToken: "end" });
    expect(await ways[save]!(open)).toBeUndefined();
  }
});

test("what a repeated token means may stand in the definition, and the options of a walk come first", async () => {
  const { api } = cycling();
  const shape = { call: api.call, inputToken: "cursor", outputToken: "next", items: "data" } as const;
  const list = definePaginator({ ...shape, onRepeatedToken: "end" });
  expect(await list({ cursor: "a" }).collect()).toMatchObject({ items: [1, 2, 3, 4], end: "repeatedToken" });
  const strict = list({ cursor: "a" }, { onRepeatedToken: "error" });
  await expect(strict.collect()).rejects.toMatchObject({ code: "TOKEN_REPEATED" });
});

test("a codec that keeps no refused token still never ends the list as if it were whole", async () => {
  const { api } = cycling();
  const codec: TokenCodec = {
    encode: ({ tokens, skip }) => JSON.stringify([tokens, skip]),
    decode: (token) => {
      const [tokens, skip] = JSON.parse(token) as [Position["tokens"], number];
      return { tokens, skip };
    },
  };
  const list = definePaginator({
    call: api.call,
    inputToken: "cursor",
    outputToken: "next",
    items: "data",
    codec,
  });
  const first = list({ cursor: "a" });
  await expect(take(first)).rejects.toMatchObject({ code: "TOKEN_REPEATED" });
  const again = list({}, { startingToken: first.resumeToken });
  await expect(take(again)).rejects.toMatchObject({ code: "TOKEN_REPEATED" });
  expect(again.end).toBeUndefined();
});

test("the message names the beginner's mistake: a call that does not send the token", async () => {
  const list = definePaginator({
    call: async (_input: { cursor?: string }) => ({ rows: [1], next: "b" }),
    inputToken: "cursor",
    outputToken: "next",
    items: "rows",
  });
  await expect(list({}).collect()).rejects.toThrow(/`call` send cursor\?.*onRepeatedToken: "end"/);
});
