import { describe, expect, test } from "vitest";
import { definePaginator, resumeTokenOf } from "../index.ts";
import { take } from "../__fixtures__/take.ts";
import { turn } from "../__fixtures__/turn.ts";
import { idsOf, itemsOf, shelves, type Item, type Shelf } from "./__fixtures__/shelf.ts";
import { mergeLists } from "./merge-lists.ts";

const three = { a: "9a 6b 3c", b: "8d 7e 2f", c: "5g 4h 1i" };
const inOrder = "a d e b g h c f i";

describe("items", () => {
  test("come in one order, each with the list it is of", async () => {
    const { items, end, resumeToken } = await shelves(three).merged().collect();
    expect(idsOf(items)).toBe(inOrder);
    expect(items[1]).toEqual({ list: { name: "b" }, item: [8, "d"] });
    expect([end, resumeToken]).toEqual(["exhausted", undefined]);
  });

  test("come in ascending order, too, and by texts", async () => {
    const { ascending } = shelves({ a: "1a 4b", b: "2c 3d" });
    expect(idsOf((await ascending().collect()).items)).toBe("a c d b");
    const texts = shelves({ a: "0b 0d", b: "0a 0c" });
    const byId = mergeLists({ ...texts.definition, by: ([, id]: Item) => id, order: "ascending" });
    const { items, resumeToken } = await byId({}, { maxItems: 3 }).collect();
    expect(idsOf(items)).toBe("a b c");
    expect(idsOf((await byId({}, { startingToken: resumeToken }).collect()).items)).toBe("d");
  });

  test("of no list at all are none", async () => {
    const walk = shelves({}).merged();
    expect(await walk.collect()).toEqual({ items: [], end: "exhausted", resumeToken: undefined });
  });

  test("of empty lists are none", async () => {
    const { items, end } = await shelves({ a: "", b: "" }).merged().collect();
    expect([items, end]).toEqual([[], "exhausted"]);
  });
});

describe("pages", () => {
  test("are the runs of items of one list, with the page of that list", async () => {
    const walk = shelves({ a: "9a 8b 3c", b: "7d 6e" }, 2).merged();
    const pages = await take(walk.pages());
    expect(pages.map(({ items }) => idsOf(items))).toEqual(["a b", "d e", "c"]);
    expect(pages.map(({ index, skipped }) => [index, skipped])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(pages[1]?.response).toMatchObject({
      list: { name: "b" },
      key: "b",
      page: { index: 0, items: itemsOf("7d 6e"), response: { data: itemsOf("7d 6e") } },
    });
  });

  test("say how many items of their list's page come before them", async () => {
    const pages = await take(shelves({ a: "9a 5b", b: "7c" }).merged().pages());
    expect(pages.map(({ items, skipped }) => [idsOf(items), skipped])).toEqual([
      ["a", 0],
      ["c", 0],
      ["b", 1],
    ]);
  });

  test("share their place with items", async () => {
    const walk = shelves({ a: "9a 8b", b: "7c" }).merged();
    await take(walk, 1);
    const [rest] = await take(walk.pages(), 1);
    expect(rest).toMatchObject({ items: [{ item: [8, "b"] }], skipped: 1 });
  });

  test("know the place after each of their items, also long after they came", async () => {
    const { merged } = shelves({ a: "9a 8b 2c 1d", b: "7e 6f" });
    const { pages } = await merged().collectPages();
    const all = "a b e f c d".split(" ");
    let count = 0;
    for (const page of pages)
      for (let at = 0; at <= page.items.length; at += 1) {
        if (at > 0) count += 1;
        const startingToken = page.resumeTokenAfter(at);
        const rest = startingToken === undefined ? [] : (await merged({}, { startingToken }).collect()).items;
        expect(idsOf(rest)).toBe(all.slice(count).join(" "));
      }
  });
});

describe("a walk", () => {
  test("asks for nothing before it is read, and then for one page of each list", async () => {
    const world = shelves(three, 1);
    const walk = world.merged();
    expect(world.asked).toEqual([]);
    await take(walk, 1);
    expect(world.asked).toEqual(["a", "b", "c"]);
    await take(walk, 1);
    expect(world.asked).toEqual(["a", "b", "c", "a:a"]);
  });

  test("with maxItems delivers exactly so many, and 0 makes no request", async () => {
    const world = shelves(three);
    const { items, end } = await world.merged({}, { maxItems: 4 }).collect();
    expect([idsOf(items), end]).toEqual(["a d e b", "maxItems"]);
    world.asked.length = 0;
    const none = await world.merged({}, { maxItems: 0 }).collect();
    expect([none.items, none.end, world.asked]).toEqual([[], "maxItems", []]);
    expect(idsOf((await world.merged({}, { startingToken: none.resumeToken }).collect()).items)).toBe(
      inOrder,
    );
  });

  test("with maxPages delivers so many runs", async () => {
    const { items, end } = await shelves(three).merged({}, { maxPages: 2 }).collect();
    expect([idsOf(items), end]).toEqual(["a d e", "maxPages"]);
  });

  test("passes the size of pages on to each list", async () => {
    const sizes: unknown[] = [];
    const world = shelves(three);
    const open = (
      shelf: Shelf,
      { pageSize, ...options }: { pageSize?: number | undefined; startingToken: string | undefined },
    ) => {
      sizes.push(pageSize);
      return world.open(shelf, options);
    };
    const merged = mergeLists({ ...world.definition, open, by: ([key]: Item) => key, order: "descending" });
    await merged({}, { pageSize: 7 }).collect();
    expect(sizes).toEqual([7, 7, 7]);
  });

  test("gives the input to `lists`, which may take its time, or name them one by one", async () => {
    const world = shelves(three);
    const lists = async function* ({ names }: { names: string[] }) {
      for (const name of names) yield { name };
    };
    const merged = mergeLists({ ...world.definition, lists, by: ([key]: Item) => key, order: "descending" });
    expect(idsOf((await merged({ names: ["a", "c"] }).collect()).items)).toBe("a b g h c i");
  });

  test("keeps at most `concurrency` requests under way", async () => {
    for (const concurrency of [1, 2, 3]) {
      const world = shelves(three, 1);
      await world.merged({}, { concurrency, prefetch: 2 }).collect();
      expect(world.most).toBe(concurrency);
    }
  });

  test("fetches pages of each list ahead, as many as it is told to, while a loop runs", async () => {
    const world = shelves({ a: "9a 8b 7c 6d 5e", b: "4f 3g 2h 1i" }, 1);
    const walk = world.merged({}, { prefetch: 2 });
    const loop = walk[Symbol.asyncIterator]();
    await loop.next();
    for (let turns = 0; turns < 20; turns += 1) await turn();
    // The first page of `a` is used up.
    expect(world.asked.toSorted()).toEqual(["a", "a:a", "a:b", "a:c", "b", "b:f", "b:g"]);
    await loop.return?.();
    expect(idsOf(await take(walk))).toBe("b c d e f g h i");
  });

  test("serves calls of next() side by side in order", async () => {
    const loop = shelves(three, 1).merged()[Symbol.asyncIterator]();
    const answers = await Promise.all(Array.from({ length: 10 }, () => loop.next()));
    expect(idsOf(answers.flatMap(({ value }) => value ?? []))).toBe(inOrder);
    expect(answers.at(-1)?.done).toBe(true);
  });

  test("that is left goes on where it was, and asks again for what was under way", async () => {
    const world = shelves(three, 1);
    const walk = world.merged();
    await take(walk, 2);
    let open = () => undefined as void;
    world.gate = new Promise((resolve) => (open = resolve));
    const loop = walk[Symbol.asyncIterator]();
    const waits = loop.next();
    await turn();
    await loop.return?.();
    expect(await waits).toEqual({ value: undefined, done: true });
    expect(world.aborted).toEqual(["b"]);
    world.gate = undefined;
    open();
    expect(idsOf(await take(walk))).toBe("e b g h c f i");
  });

  test("that is aborted stops at once, with the reason, and stops every list", async () => {
    const world = shelves(three);
    world.gate = new Promise(() => undefined);
    const controller = new AbortController();
    const walk = world.merged({}, { signal: controller.signal });
    const outcome = walk.collect().catch((error: unknown) => error);
    await turn();
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    expect(world.aborted).toEqual(["a", "b", "c"]);
    expect(resumeTokenOf(reason)).toBe(walk.resumeToken);
  });

  test("that fails throws the very error of the list, knows the place, and goes on from there", async () => {
    const world = shelves(three, 1);
    const walk = world.merged();
    await take(walk, 2);
    const error = new Error("503");
    world.broken.set("b", error);
    await expect(take(walk)).rejects.toBe(error);
    expect(resumeTokenOf(error)).toBe(walk.resumeToken);
    world.broken.clear();
    expect(idsOf((await world.merged({}, { startingToken: walk.resumeToken }).collect()).items)).toBe(
      "e b g h c f i",
    );
    expect(idsOf(await take(walk))).toBe("e b g h c f i");
  });

  test("that collects and fails has delivered nothing, and asks only for what failed", async () => {
    const world = shelves(three, 1);
    const walk = world.merged();
    await take(walk, 1);
    const before = walk.resumeToken;
    world.broken.set("c", new Error("503"));
    await expect(walk.collect()).rejects.toThrow("503");
    expect(walk.resumeToken).toBe(before);
    world.broken.clear();
    world.asked.length = 0;
    expect(idsOf((await walk.collect()).items)).toBe("d e b g h c f i");
    expect(world.asked.filter((one) => one === "a:a" || one === "b")).toEqual([]);
  });

  test("names its lists again when that has failed", async () => {
    const world = shelves(three);
    let fails = true;
    const lists = () => (fails ? Promise.reject(new Error("no lists")) : [{ name: "a" }]);
    const walk = mergeLists({ ...world.definition, lists, by: ([key]: Item) => key, order: "descending" })();
    await expect(walk.collect()).rejects.toThrow("no lists");
    fails = false;
    expect(idsOf((await walk.collect()).items)).toBe("a b c");
  });

  test("holds one page of each list", async () => {
    const held = new Set<WeakRef<object>>();
    const long = Array.from({ length: 60 }, (_, index) => `${100 - index}x${index}`).join(" ");
    const world = shelves({ a: long, b: long.replaceAll("x", "y") }, 2);
    const open = (shelf: Shelf, options: { startingToken: string | undefined }) =>
      definePaginator({
        call: async ({ cursor = "0" }: { cursor?: string }) => {
          const data = world.lists.get(shelf.name)!.slice(Number(cursor), Number(cursor) + 2);
          held.add(new WeakRef(data));
          return { data, next: Number(cursor) < 58 ? String(Number(cursor) + 2) : null };
        },
        inputToken: "cursor",
        outputToken: "next",
        items: "data",
      })({}, options);
    const merged = mergeLists({ ...world.definition, open, by: ([key]: Item) => key, order: "descending" });
    const loop = merged()[Symbol.asyncIterator]();
    for (let count = 0; count < 80; count += 1) await loop.next();
    await turn();
    expect(held.size).toBeGreaterThan(30);
    if (!globalThis.gc) return;
    globalThis.gc();
    expect([...held].filter((ref) => ref.deref()).length).toBeLessThanOrEqual(4);
  });
});

describe("what makes no sense is refused", () => {
  const world = shelves(three);

  test("an option that there is not, before anything is asked", () => {
    expect(() => world.merged({}, { onRepeatedToken: "end" } as object)).toThrow(RangeError);
    expect(() => world.merged({}, { concurrency: 0 })).toThrow(
      "`concurrency` must be an integer of at least 1, got 0.",
    );
    expect(() => world.merged({}, { maxTokenLength: 10 })).toThrow(RangeError);
  });

  test.each([
    ["a Date", new Date(0)],
    ["NaN", Number.NaN],
    ["nothing", undefined],
  ])("a key that is %s", async (_, value) => {
    const by = (() => value) as unknown as (item: Item) => number;
    const walk = mergeLists({ ...world.definition, by, order: "descending" })();
    await expect(walk.collect()).rejects.toThrow("`by` must give finite numbers, or strings");
  });

  test("keys of two types", async () => {
    const by = ([key, id]: Item) => (key > 5 ? key : id);
    const walk = mergeLists({ ...world.definition, by, order: "descending" })();
    await expect(walk.collect()).rejects.toThrow(RangeError);
  });

  test("two lists of one key", async () => {
    const walk = mergeLists({
      ...world.definition,
      key: () => "same",
      by: ([key]: Item) => key,
      order: "descending",
    })();
    await expect(walk.collect()).rejects.toThrow('Two lists have the key "same".');
    await expect(walk.collect()).rejects.toThrow(RangeError);
  });

  test.each(["", "nonsense", "d0ycu8b1f..~", btoa('["cursor",0,{}]')])(
    "the token %j",
    async (startingToken) => {
      const walk = world.merged({}, { startingToken });
      await expect(walk.collect()).rejects.toMatchObject({ code: "INVALID_TOKEN" });
    },
  );

  test("a damaged token, with an error that does not hold it", async () => {
    const { resumeToken = "" } = await world.merged({}, { maxItems: 4 }).collect();
    const walk = world.merged({}, { startingToken: resumeToken.replace(/\.i9/, ".i?") });
    const error: unknown = await walk.collect().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "INVALID_TOKEN" });
    expect(String(error)).not.toContain(resumeToken.slice(10, 30));
  });

  test("a token of lists with another name", async () => {
    const { resumeToken } = await world.merged({}, { maxItems: 4 }).collect();
    const other = mergeLists({
      ...world.definition,
      name: "others",
      by: ([key]: Item) => key,
      order: "descending",
    });
    await expect(other({}, { startingToken: resumeToken }).collect()).rejects.toMatchObject({
      code: "INVALID_TOKEN",
    });
  });
});
