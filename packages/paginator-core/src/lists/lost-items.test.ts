import { expect, test } from "vitest";
import { definePaginator } from "../index.ts";
import { hash } from "./hash.ts";
import { idsOf, itemsOf, shelves, type Item, type Shelf } from "./__fixtures__/shelf.ts";
import type { ListEntry } from "./list-entry.ts";
import { mergeLists } from "./merge-lists.ts";
import { decodeMerge, encodeMerge } from "./merge-token.ts";

// Each of these is a rule of the resume token; without it, some item is lost or comes twice.

type World = ReturnType<typeof shelves>;

/** Delivers so many items, and gives them with the token to go on from. */
async function first(world: World, maxItems: number, startingToken?: string, options = {}) {
  const { items, resumeToken } = await world.merged({}, { maxItems, startingToken, ...options }).collect();
  return { ids: idsOf(items), token: resumeToken };
}

async function rest(world: World, startingToken: string | undefined): Promise<string> {
  return (await first(world, 1000, startingToken)).ids;
}

/** Names in the order of their hashes: of equal keys, the first of them comes first. */
const names = ["a", "b", "c"].toSorted((one, other) => hash(one) - hash(other));
const [early = "", middle = "", late = ""] = names;

test("nothing is delivered until every list has a head: the slowest may have the first item", async () => {
  const world = shelves({ a: "5a 4b", b: "9c" });
  expect(idsOf((await world.merged({}, { concurrency: 1 }).collect()).items)).toBe("c a b");
  const broken = shelves({ a: "5a 4b", b: "9c" });
  broken.broken.set("b", "down");
  const walk = broken.merged();
  await expect(walk[Symbol.asyncIterator]().next()).rejects.toBe("down");
  broken.broken.clear();
  expect(idsOf((await walk.collect()).items)).toBe("c a b");
});

test("ties are told apart by the list's hash, so that a place among them holds when its list has gone", async () => {
  const world = shelves({ [early]: "5a", [middle]: "5b", [late]: "5c" });
  const { ids, token } = await first(world, 2);
  expect(ids).toBe("a b");
  world.lists.delete(middle);
  expect(await rest(world, token)).toBe("c");
});

test("of ties in one list, the id says which were delivered", async () => {
  const world = shelves({ a: "5a 5b 5c 5d 5e", b: "4f" }, 2);
  const { ids, token } = await first(world, 3);
  expect(ids).toBe("a b c");
  world.pageSize = 5;
  expect(await rest(world, token)).toBe("d e f");
});

test("a page that was never seen comes whole, though its items tie with the last one delivered", async () => {
  const world = shelves({ a: "5a 5b 5c 5d", b: "" }, 2);
  const { ids, token } = await first(world, 2);
  expect(ids).toBe("a b");
  expect(await rest(world, token)).toBe("c d");
});

test("a page that was never seen comes whole, though its first item is newer than the last one delivered", async () => {
  const world = shelves({ a: "5a 9b", b: "1c" }, 1);
  const { ids, token } = await first(world, 1);
  expect(ids).toBe("a");
  expect(await rest(world, token)).toBe("b c");
});

test("a list is left out only up to its first item that was not passed, and never filtered further on", async () => {
  const world = shelves({ a: "9a 5b", b: "8c 4d 9e 7f" }, 4);
  const { ids, token } = await first(world, 3);
  expect(ids).toBe("a c b");
  expect(await rest(world, token)).toBe("d e f");
});

test("a list that is out of order is read on after the item that was passed last", async () => {
  const world = shelves({ a: "5a 9b 4c 8d", b: "6e 3f" }, 2);
  const { ids, token } = await first(world, 3);
  expect(ids).toBe("e a b");
  expect(await rest(world, token)).toBe("c d f");
  expect(world.merged({}, {}).outOfOrder).toEqual([]);
  const walk = world.merged();
  await walk.collect();
  expect(walk.outOfOrder).toEqual(["a"]);
});

test("an item before the watermark does not move it back", async () => {
  const world = shelves({ a: "5a 9b", b: "7c 6d 2e" }, 1);
  const { ids, token } = await first(world, 4);
  expect(ids).toBe("c d a b");
  expect(await rest(world, token)).toBe("e");
});

test("what is known of a list that was out of order is never left out, however short a token should be", () => {
  const entries = new Map<number, ListEntry>([
    [1, { depth: 9, page: "in order" }],
    [2, { depth: 1, page: "again in order", kept: true }],
    [3, { depth: 2, done: true, kept: true }],
    [4, { depth: 3, done: true }],
    [5, { depth: 0, page: undefined, anchored: true, id: 7 }],
  ]);
  const token = encodeMerge("x", { digest: 1, top: 9, watermark: undefined, rest: false, entries }, 1);
  expect([...decodeMerge("x", token).entries.keys()]).toEqual([2, 3, 5]);
  expect(decodeMerge("x", token).entries.get(2)).toMatchObject({
    page: "again in order",
    depth: 1,
    kept: true,
  });
});

test("an anchor that is gone is given up, and its page comes again", async () => {
  const world = shelves({ a: "5a 9b 4c 8d", b: "1e" }, 4);
  const { ids, token } = await first(world, 2);
  expect(ids).toBe("a b");
  world.lists.set("a", itemsOf("5a 4c 8d"));
  expect(await rest(world, token)).toBe("a c d e");
});

test("an anchor is looked for among a hundred items, and no more", async () => {
  const many = Array.from({ length: 400 }, (_, index) => `5x${index}`).join(" ");
  const world = shelves({ a: `5a 9b ${many}`, b: "1e" }, 10);
  const { token } = await first(world, 2);
  world.lists.set("a", itemsOf(`5a ${many}`));
  world.asked.length = 0;
  const { ids } = await first(world, 1, token);
  expect(ids).toBe("a");
  expect(world.asked.filter((one) => one.startsWith("a"))).toHaveLength(12);
});

test("a list that fails keeps its place, though others go past it", async () => {
  const world = shelves({ a: "9a 8b 7c 6d", b: "5e 4f 3g" }, 2);
  world.broken.set("a", "down");
  const walk = world.merged({}, { maxItems: 2, onListError: "report" });
  const { items, resumeToken } = await walk.collect();
  expect(idsOf(items)).toBe("e f");
  expect(walk.unreachable).toMatchObject([{ key: "a", error: "down" }]);
  const again = await first(world, 1, resumeToken, { onListError: "report" });
  expect(again.ids).toBe("g");
  world.broken.clear();
  expect(await rest(world, again.token)).toBe("a b c d");
  // Also when it is stopped while it catches up.
  let { token } = again;
  for (const id of ["a", "b", "c"]) {
    const one = await first(world, 1, token);
    expect(one.ids).toBe(id);
    ({ token } = one);
  }
  expect(await rest(world, token)).toBe("d");
});

test("a list that fails while it is left out goes on from the watermark of that time", async () => {
  const world = shelves({ a: "9a 8b 7c 6d 5e", b: "9f 6g 4h 3i" }, 1);
  const { ids, token } = await first(world, 5, undefined);
  world.broken.set("a", "down");
  const second = await first(world, 2, token, { onListError: "report", maxTokenLength: 200 });
  world.broken.clear();
  const delivered = `${ids} ${second.ids} ${await rest(world, second.token)}`.split(" ");
  expect(delivered.toSorted()).toEqual("a b c d e f g h i".split(" "));
});

test("a list that has gone comes back where it was, also when it is stopped while it catches up", async () => {
  const world = shelves({ a: "9a 8b 7.5c 7.2d", b: "7e 6f 3g" }, 1);
  const { ids, token } = await first(world, 2);
  expect(ids).toBe("a b");
  const gone = world.lists.get("a")!;
  world.lists.delete("a");
  const second = await first(world, 2, token);
  expect(second.ids).toBe("e f");
  world.lists.set("a", [...gone]);
  const third = await first(world, 1, second.token);
  expect(third.ids).toBe("c");
  expect(await rest(world, third.token)).toBe("d g");
});

test("items that came at a head wait for a new walk, and are counted", async () => {
  const world = shelves({ a: "5a 4b", b: "3c" });
  const { token } = await first(world, 1);
  world.lists.set("a", itemsOf("8n 7m 5a 4b"));
  const walk = world.merged({}, { startingToken: token });
  expect(idsOf((await walk.collect()).items)).toBe("b c");
  expect(walk.newer).toBe(2);
});

test("a page's token is that of its start, so that pages may have another size by then", async () => {
  const world = shelves({ a: "9a 8b 7c 6d 5e 4f 3g", b: "2h" }, 3);
  for (let delivered = 1; delivered < 8; delivered += 1) {
    world.pageSize = 3;
    const { ids, token } = await first(world, delivered);
    for (world.pageSize = 1; world.pageSize < 8; world.pageSize += 1)
      expect(`${ids} ${await rest(world, token)}`).toBe("a b c d e f g h");
  }
});

test("a page's token counts no items, so that none is lost where one before it was deleted", async () => {
  const world = shelves({ a: "9a 8b 7c 6d 5e", b: "2h" }, 2);
  const { ids, token } = await first(world, 3);
  expect(ids).toBe("a b c");
  world.lists.set("a", itemsOf("9a 8b 6d 5e"));
  expect(await rest(world, token)).toBe("d e h");
});

test("a token without its hints costs requests, and no items", async () => {
  const world = shelves({ a: "9a 8b 7c 6d", b: "5e 4f" }, 1);
  const merged = mergeLists({
    ...world.definition,
    open: (shelf, options) => longTokens(world, shelf, options),
    by: ([key]: Item) => key,
    order: "descending",
  });
  const { resumeToken = "" } = await merged({}, { maxItems: 3, maxTokenLength: 200 }).collect();
  expect(resumeToken.length).toBeLessThanOrEqual(200);
  expect(idsOf((await merged({}, { startingToken: resumeToken }).collect()).items)).toBe("d e f");
});

/** A list whose service gives tokens of 600 characters. */
function longTokens(world: World, { name }: Shelf, options: { startingToken: string | undefined }) {
  const items = world.lists.get(name)!;
  return definePaginator({
    call: async ({ cursor = "0" }: { cursor?: string }) => {
      const next = Number.parseInt(cursor, 10) + 1;
      return {
        data: items.slice(next - 1, next),
        next: next < items.length ? String(next).padEnd(600, "x") : null,
      };
    },
    inputToken: "cursor",
    outputToken: "next",
    items: "data",
  })({}, options);
}
