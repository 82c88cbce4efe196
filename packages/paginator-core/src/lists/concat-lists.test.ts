import { describe, expect, test } from "vitest";
import { take } from "../__fixtures__/take.ts";
import { turn } from "../__fixtures__/turn.ts";
import { idsOf, itemsOf, shelves } from "./__fixtures__/shelf.ts";

const three = { a: "1a 2b 3c", b: "4d", c: "5e 6f" };

describe("lists one after another", () => {
  test("are delivered list by list, each item with the list it is of", async () => {
    const { items, end, resumeToken } = await shelves(three).inTurn().collect();
    expect(idsOf(items)).toBe("a b c d e f");
    expect(items[3]).toEqual({ list: { name: "b" }, item: [4, "d"] });
    expect([end, resumeToken]).toEqual(["exhausted", undefined]);
  });

  test("are asked only when they are needed", async () => {
    const world = shelves(three);
    const walk = world.inTurn();
    expect(world.asked).toEqual([]);
    await take(walk, 3);
    expect(world.asked).toEqual(["a", "a:b"]);
  });

  test("are opened ahead with `prefetch`, so many as `concurrency` says", async () => {
    const world = shelves({ ...three, d: "7g", e: "8h" });
    const loop = world.inTurn({}, { prefetch: 1, concurrency: 3 })[Symbol.asyncIterator]();
    await loop.next();
    for (let turns = 0; turns < 20; turns += 1) await turn();
    expect(world.asked.toSorted()).toEqual(["a", "a:b", "b", "c", "d"]);
    expect(world.most).toBe(3);
  });

  test("go on from every place, with pages of any size", async () => {
    const world = shelves(three);
    for (let delivered = 0; delivered <= 6; delivered += 1) {
      world.pageSize = 2;
      const { items, resumeToken } = await world.inTurn({}, { maxItems: delivered }).collect();
      for (world.pageSize = 1; world.pageSize < 4; world.pageSize += 1) {
        const rest =
          resumeToken === undefined
            ? []
            : (await world.inTurn({}, { startingToken: resumeToken }).collect()).items;
        expect(idsOf([...items, ...rest])).toBe("a b c d e f");
      }
    }
  });

  test("go on after an item, though others came at the head", async () => {
    const world = shelves(three);
    const { resumeToken } = await world.inTurn({}, { maxItems: 1 }).collect();
    world.lists.set("a", itemsOf("0n 1a 2b 3c"));
    expect(idsOf((await world.inTurn({}, { startingToken: resumeToken }).collect()).items)).toBe("b c d e f");
  });
});

describe("when lists change, a walk", () => {
  async function resumedWith(
    delivered: number,
    change: (lists: Map<string, ReturnType<typeof itemsOf>>) => void,
  ) {
    const world = shelves(three);
    const { resumeToken } = await world.inTurn({}, { maxItems: delivered }).collect();
    const before = [...world.lists];
    change(world.lists);
    const walk = world.inTurn({}, { startingToken: resumeToken });
    return { before, walk, rest: walk.collect().then(({ items }) => idsOf(items)) };
  }

  test("goes on in its list where others came behind it, without a word", async () => {
    const { walk, rest } = await resumedWith(4, (lists) => lists.set("d", itemsOf("7g")));
    expect(await rest).toBe("e f g");
    expect(walk.listsChanged).toBe(false);
  });

  test("goes on in its list where those before it are others, and says so", async () => {
    const { walk, rest } = await resumedWith(4, (lists) => lists.delete("a"));
    expect(await rest).toBe("e f");
    expect(walk.listsChanged).toBe(true);
  });

  test("goes on behind the lists before its own, where that is gone", async () => {
    const { walk, rest } = await resumedWith(5, (lists) => {
      lists.delete("c");
      lists.set("d", itemsOf("7g"));
    });
    expect(await rest).toBe("g");
    expect(walk.listsChanged).toBe(true);
  });

  test("does not guess where its list is gone, and those before it are others", async () => {
    const { rest } = await resumedWith(5, (lists) => {
      lists.delete("a");
      lists.delete("c");
    });
    await expect(rest).rejects.toMatchObject({ code: "LISTS_CHANGED" });
  });

  test("of a merge says so, too", async () => {
    const world = shelves(three);
    const { resumeToken: startingToken } = await world.ascending({}, { maxItems: 2 }).collect();
    const same = world.ascending({}, { startingToken });
    await same.collect();
    expect(same.listsChanged).toBe(false);
    world.lists.set("d", itemsOf("7g"));
    const other = world.ascending({}, { startingToken });
    expect(idsOf((await other.collect()).items)).toBe("c d e f g");
    expect(other.listsChanged).toBe(true);
  });
});
