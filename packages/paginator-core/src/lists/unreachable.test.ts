import { describe, expect, test } from "vitest";
import { shelves, idsOf, type Item } from "./__fixtures__/shelf.ts";
import { mergeLists } from "./merge-lists.ts";

const report = { onListError: "report" } as const;

describe.each(["merged", "inTurn"] as const)("%s: a list that cannot be reached", (how) => {
  test("is named, with its error and its own place; the end is partial, and the token stands for it", async () => {
    const world = shelves({ a: "9a 8b 7c", b: "6d" }, 2);
    world.broken.set("a", "down");
    const walk = world[how]({}, report);
    const { items, end, resumeToken } = await walk.collect();
    expect([idsOf(items), end]).toEqual(["d", "partial"]);
    expect(walk.unreachable).toEqual([{ key: "a", error: "down", resumeToken: expect.any(String) }]);
    world.broken.clear();
    world.asked.length = 0;
    const again = world[how]({}, { ...report, startingToken: resumeToken });
    expect(idsOf((await again.collect()).items)).toBe("a b c");
    expect([again.end, again.resumeToken, again.unreachable]).toEqual(["exhausted", undefined, []]);
    expect(world.asked).not.toContain("b");
  });

  test("that fails on a later page can be read on alone", async () => {
    const world = shelves({ a: "9a 8b 7c", b: "6d" }, 2);
    const walk = world[how]({}, report);
    for await (const _ of walk) world.broken.set("a", "down");
    expect(walk.end).toBe("partial");
    world.broken.clear();
    const [one] = walk.unreachable;
    const alone = world.open({ name: "a" }, { startingToken: one?.resumeToken });
    expect((await alone.collect()).items).toEqual([[7, "c"]]);
  });

  test("leaves a loop that goes on while there is a token no way to run for ever", async () => {
    const world = shelves({ a: "9a", b: "6d" });
    world.broken.set("a", "down");
    let startingToken: string | undefined;
    let runs = 0;
    const loop = async () => {
      do {
        runs += 1;
        const { resumeToken } = await world[how]({}, { ...report, startingToken }).collect();
        startingToken = resumeToken;
      } while (startingToken !== undefined && runs < 9);
    };
    await expect(loop()).rejects.toBe("down");
    expect(runs).toBe(2);
  });

  test("is an error where no list can be reached: expired credentials are no empty end", async () => {
    const world = shelves({ a: "9a", b: "6d" });
    world.broken.set("a", "expired").set("b", "expired");
    const walk = world[how]({}, report);
    await expect(walk.collect()).rejects.toBe("expired");
    expect(walk.end).toBeUndefined();
    world.broken.clear();
    expect(idsOf((await walk.collect()).items)).toBe("a d");
    expect(walk.unreachable).toEqual([]);
  });

  test("and is gone is named, and the end is none the less whole", async () => {
    const world = shelves({ a: "9a", b: "6d" });
    world.broken.set("a", "gone");
    const walk = world[how]({}, report);
    expect(await walk.collect()).toMatchObject({ end: "exhausted", resumeToken: undefined });
    expect(walk.unreachable).toEqual([{ key: "a", error: "gone", resumeToken: undefined }]);
  });
});

describe("a group of lists that cannot be named", () => {
  const regions = () => {
    const worlds = new Map([
      ["east", shelves({ a: "9a 7b", b: "8c" })],
      ["west", shelves({ c: "6d", d: "5e" })],
    ]);
    const down = new Set<string>();
    const merged = mergeLists({
      name: "regions",
      lists: () => [...worlds.keys()],
      key: (region) => region,
      open: (region, options) =>
        mergeLists({
          ...worlds.get(region)!.definition,
          lists: async () => {
            if (down.has(region)) throw new Error(`${region} is down`);
            return worlds.get(region)!.definition.lists();
          },
          by: ([key]: Item) => key,
          order: "descending",
        })({}, options),
      by: ({ item: [key] }) => key,
      order: "descending",
      id: ({ list, item: [, id] }) => `${list.name}/${id}`,
    });
    return { merged, down };
  };

  test("is not empty: it is unreachable, and comes later", async () => {
    const { merged, down } = regions();
    down.add("east");
    const walk = merged({}, report);
    const { items, end, resumeToken } = await walk.collect();
    expect([idsOf(items.map(({ item }) => item)), end]).toEqual(["d e", "partial"]);
    expect(walk.unreachable).toMatchObject([{ key: "east", error: new Error("east is down") }]);
    down.clear();
    const again = await merged({}, { startingToken: resumeToken }).collect();
    expect(idsOf(again.items.map(({ item }) => item))).toBe("a c b");
  });

  test("comes in one order with the others, each item with its lists", async () => {
    const { items } = await regions().merged().collect();
    expect(items.map(({ list, item }) => `${list}/${item.list.name}/${item.item[1]}`)).toEqual([
      "east/a/a",
      "east/b/c",
      "east/a/b",
      "west/c/d",
      "west/d/e",
    ]);
  });
});
