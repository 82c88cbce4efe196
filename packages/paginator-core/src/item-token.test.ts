import { describe, expect, test } from "vitest";
import { take } from "./__fixtures__/take.ts";
import { definePaginator } from "./index.ts";

/** A list with the newest item first, like Stripe's: `after` names an item. */
function feed() {
  const rows = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((id) => ({ id }));
  const asked: unknown[] = [];
  const call = async ({ after, limit = 4 }: { after?: number; limit?: number }) => {
    asked.push(after);
    const from = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1;
    const data = rows.slice(from, from + limit);
    return { data, last: from + limit < rows.length ? data.at(-1)?.id : undefined };
  };
  const shape = { call, inputToken: "after", items: "data", outputToken: "last", pageSize: "limit" } as const;
  return {
    rows,
    asked,
    list: definePaginator({ ...shape, itemToken: (item) => item.id }),
    without: definePaginator(shape),
  };
}

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id);

describe("with itemToken a place within a page is the API's own", () => {
  test("so going on is exact also when the list has grown at its head", async () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const { list, rows } = feed();
      const first = await list({}, { maxItems: count }).collect();
      rows.unshift({ id: 11 }, { id: 10 });
      const rest = await list({}, { startingToken: first.resumeToken }).collect();
      expect([...ids(first.items), ...ids(rest.items)]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }
  });

  test("which a place by page and number is not", async () => {
    const { without, rows } = feed();
    const first = await without({}, { maxItems: 2 }).collect();
    rows.unshift({ id: 10 });
    expect(ids((await without({}, { startingToken: first.resumeToken }).collect()).items)[0]).toBe(8);
  });

  test("at a page's end outputToken wins, and before its first item the page itself", async () => {
    const { list, asked } = feed();
    const [page] = await take(list({}).pages(), 1);
    expect(page?.resumeTokenAfter(4)).toBe(page?.resumeToken);
    const { items } = await list({}, { startingToken: page?.resumeTokenAfter(0), maxItems: 1 }).collect();
    expect(ids(items)).toEqual([9]);
    expect(asked.splice(0)).toEqual([undefined, undefined]);
    const end = await list({}).collect();
    expect(end.resumeToken).toBeUndefined();
  });

  test("an item that has none is told by its page and number", async () => {
    const { rows } = feed();
    const list = definePaginator({
      call: async (_input: { after?: number }) => ({ data: rows }),
      inputToken: "after",
      outputToken: () => undefined,
      items: "data",
      itemToken: (item) => (item.id === 8 ? undefined : item.id),
    });
    const { resumeToken } = await list({}, { maxItems: 2 }).collect();
    expect(ids((await list({}, { startingToken: resumeToken }).collect()).items)[0]).toBe(7);
  });

  test("several tokens come by their names, and see the response", async () => {
    const asked: unknown[] = [];
    const rows = [1, 2, 3, 4];
    const list = definePaginator({
      call: async (input: { id?: number; day?: string }) => {
        asked.push(input);
        return { day: "mon", rows: rows.slice(input.id ?? 0) };
      },
      inputToken: ["id", "day"],
      outputToken: () => null,
      items: "rows",
      itemToken: (id, { day }) => ({ id, day }),
    });
    const { resumeToken } = await list({}, { maxItems: 2 }).collect();
    expect((await list({}, { startingToken: resumeToken }).collect()).items).toEqual([3, 4]);
    expect(asked).toEqual([{}, { id: 2, day: "mon" }]);
  });

  test("it is refused where the size of a page is a token", () => {
    const define = () =>
      definePaginator({
        call: async (_input: { page?: number; size?: number }) => ({ rows: [1] }),
        inputToken: ["page", "size"],
        outputToken: () => null,
        items: "rows",
        pageSize: "size",
        itemToken: () => ({ page: 1 }),
      });
    expect(define).toThrow(new RangeError("`itemToken` must be left out if the page size is a token."));
  });
});

describe("page.resumeTokenAfter(count)", () => {
  test("is the place after each item, each other item once", async () => {
    const { without } = feed();
    const walk = without({}, { maxItems: 7 });
    await take(walk, 1);
    for await (const page of walk.pages()) {
      for (let count = 0; count <= page.items.length; count += 1) {
        const { items } = await without({}, { startingToken: page.resumeTokenAfter(count) }).collect();
        const before = [...ids(page.items.slice(0, count))];
        expect(ids(items)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1].slice(9 - items.length));
        if (before.length > 0) expect(ids(items)[0]).toBe(before.at(-1)! - 1);
      }
      expect(page.resumeTokenAfter(page.items.length)).toBe(page.resumeToken);
    }
  });

  test.each([-1, 5, 0.5, NaN, "1", undefined])("a count of %j is a RangeError", async (count) => {
    const [page] = await take(feed().without({}).pages(), 1);
    expect(() => page?.resumeTokenAfter(count as number)).toThrow(RangeError);
  });
});
