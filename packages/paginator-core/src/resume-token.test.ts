import { describe, expect, test } from "vitest";
import { numbersBelow, pagesOf, scriptedApi } from "./__fixtures__/scripted-api.ts";
import { take } from "./__fixtures__/take.ts";
import { turn } from "./__fixtures__/turn.ts";

const pages = pagesOf([1, 2, 3], [], [4, 5], undefined, [6]);

/** What a new walk from a token delivers; without a token, nothing. */
async function restAfter(startingToken: string | undefined, answers = pages): Promise<number[]> {
  if (startingToken === undefined) return [];
  const { items } = await scriptedApi(answers).list({}, { startingToken }).collect();
  return items;
}

describe("every stop has a token that goes on after the last item delivered", () => {
  test.each([0, 1, 2, 3, 4, 5, 6])("a limit of %i", async (maxItems) => {
    const list = scriptedApi(pages).list({}, { maxItems });
    const { items, resumeToken } = await list.collect();
    expect([...items, ...(await restAfter(resumeToken))]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(list.resumeToken).toBe(resumeToken);
  });

  test.each([1, 2, 3, 4, 5, 6])("a break after %i", async (count) => {
    const list = scriptedApi(pages).list({});
    const items = await take(list, count);
    expect([...items, ...(await restAfter(list.resumeToken))]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(list.end).toBeUndefined();
  });

  test("an abort while items are buffered", async () => {
    const abort = new AbortController();
    const list = scriptedApi(pages).list({}, { signal: abort.signal });
    expect(await take(list, 2)).toEqual([1, 2]);
    abort.abort();
    await expect(list.collect()).rejects.toBe(abort.signal.reason);
    expect(await restAfter(list.resumeToken)).toEqual([3, 4, 5, 6]);
    expect(list.end).toBeUndefined();
  });

  test("an error", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    await take(list, 2);
    api.fail("no");
    await expect(take(list)).rejects.toBe("no");
    expect(await restAfter(list.resumeToken)).toEqual([4, 5, 6]);
    expect(list.end).toBeUndefined();
  });

  test("each page", async () => {
    const seen: number[] = [];
    for await (const page of scriptedApi(pages).list({}, { maxItems: 5 }).pages()) {
      seen.push(...page.items);
      expect([...seen, ...(await restAfter(page.resumeToken))]).toEqual([1, 2, 3, 4, 5, 6]);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  test("each page of a list that failed is good when read later, too", async () => {
    const list = scriptedApi(pages).list({});
    const [first, second, third] = await take(list.pages());
    expect(await restAfter(first?.resumeToken)).toEqual([4, 5, 6]);
    expect(await restAfter(second?.resumeToken)).toEqual([4, 5, 6]);
    expect(await restAfter(third?.resumeToken)).toEqual([6]);
  });

  test("a collect() under way has delivered nothing yet", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    await take(list, 1);
    const before = list.resumeToken;
    api.held = true;
    const collected = list.collect();
    await turn();
    api.open()[0]?.settle();
    await turn();
    expect(api.cursors()).toEqual(["", "p1", "p2"]);
    expect(list.resumeToken).toBe(before);
    api.held = false;
    api.open()[0]?.settle();
    expect((await collected).items).toEqual([2, 3, 4, 5, 6]);
    expect(list.resumeToken).toBeUndefined();
  });
});

describe("before the first item", () => {
  test("the token is the starting token", () => {
    const { list } = scriptedApi(pages);
    const startingToken = list({ cursor: "p2" }).resumeToken;
    expect(list({}, { startingToken }).resumeToken).toBe(startingToken);
  });

  test("else it is the token of the beginning", async () => {
    const list = scriptedApi(pages).list({});
    expect(await restAfter(list.resumeToken)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("else of where the input says to begin", async () => {
    const list = scriptedApi(pages).list({ cursor: "p2" });
    expect(await restAfter(list.resumeToken)).toEqual([4, 5, 6]);
  });

  test("also when the first page has failed", async () => {
    const api = scriptedApi(pages);
    const list = api.list({});
    const before = list.resumeToken;
    api.fail("no");
    await expect(take(list)).rejects.toBe("no");
    expect(list.resumeToken).toBe(before);
  });
});

describe("a token is there exactly as long as there is more", () => {
  test.each([1, 2, 3, 4, 7])("a loop of %i items at a time reads all and ends", async (maxItems) => {
    const api = scriptedApi(pages);
    const all: number[] = [];
    let token: string | undefined;
    do {
      const { items, resumeToken } = await api.list({}, { maxItems, startingToken: token }).collect();
      all.push(...items);
      token = resumeToken;
    } while (token);
    expect(all).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("it is gone with the last item, before the end is told", async () => {
    const list = scriptedApi(pagesOf([1], [2])).list({});
    await take(list, 1);
    expect(list.resumeToken).toBeTypeOf("string");
    await take(list, 1);
    expect(list.resumeToken).toBeUndefined();
  });

  test("an empty list has none once it is read", async () => {
    expect(await scriptedApi(pagesOf([])).list({}).collect()).toEqual({
      items: [],
      resumeToken: undefined,
      end: "exhausted",
    });
  });

  test("a token that the API repeats at its end is no more, also when a limit stops there", async () => {
    const { list } = scriptedApi(({ cursor = "a" }) =>
      cursor === "a" ? { data: [1], next: "b" } : { data: [2], next: "b" },
    );
    const walk = list({}, { maxItems: 2, onRepeatedToken: "end" });
    expect(await walk.collect()).toEqual({
      items: [1, 2],
      resumeToken: undefined,
      end: "repeatedToken",
    });
  });
});

describe("going on with another page size", () => {
  test("a skip larger than the page is carried over the pages that follow", async () => {
    const api = scriptedApi(numbersBelow(12));
    const first = api.list({}, { maxItems: 7, pageSize: 10 });
    await first.collect();
    const second = api.list({}, { pageSize: 3, startingToken: first.resumeToken });
    const read = await take(second.pages());
    expect(read.map(({ items, skipped }) => ({ items, skipped }))).toEqual([
      { items: [], skipped: 3 },
      { items: [], skipped: 3 },
      { items: [7, 8], skipped: 1 },
      { items: [9, 10, 11], skipped: 0 },
    ]);
  });

  test("a stop while the skip is carried keeps what is left of it", async () => {
    const api = scriptedApi(numbersBelow(12));
    const first = api.list({}, { maxItems: 7, pageSize: 10 });
    await first.collect();
    const second = api.list({}, { pageSize: 3, startingToken: first.resumeToken });
    await take(second.pages(), 1);
    const { items } = await api.list({}, { pageSize: 2, startingToken: second.resumeToken }).collect();
    expect(items).toEqual([7, 8, 9, 10, 11]);
  });

  test("the starting token wins over a token in the input", async () => {
    const api = scriptedApi(pages);
    const { resumeToken } = api.list({ cursor: "p4" });
    expect((await api.list({ cursor: "p1" }, { startingToken: resumeToken }).collect()).items).toEqual([6]);
    const beginning = api.list({}).resumeToken;
    expect(
      (await api.list({ cursor: "p4" }, { maxItems: 1, startingToken: beginning }).collect()).items,
    ).toEqual([1]);
  });
});

describe("a list that has become shorter than the token says", () => {
  const shorter = pagesOf([1], [2]);

  test("is an error, not an empty success", async () => {
    const { resumeToken } = await scriptedApi(pages).list({}, { maxItems: 2 }).collect();
    const list = scriptedApi(pagesOf([1])).list({}, { startingToken: resumeToken });
    await expect(list.collect()).rejects.toMatchObject({ code: "SKIP_PAST_END", resumeToken });
    expect(list.end).toBeUndefined();
  });

  test("is an error after the pages that the skip was carried over", async () => {
    const { list } = scriptedApi(numbersBelow(12));
    const { resumeToken } = await list({}, { maxItems: 5, pageSize: 10 }).collect();
    const lost = scriptedApi(numbersBelow(4)).list({}, { pageSize: 3, startingToken: resumeToken });
    await expect(take(lost)).rejects.toMatchObject({ code: "SKIP_PAST_END" });
    await expect(take(lost)).rejects.toMatchObject({ code: "SKIP_PAST_END" });
  });

  test("is no error when it ends just where the token points to", async () => {
    const { resumeToken } = await scriptedApi(pagesOf([1, 2], [3]))
      .list({ cursor: "p0" }, { maxItems: 1 })
      .collect();
    expect(await restAfter(resumeToken, shorter)).toEqual([2]);
  });

  test("is an error also where the API repeats its last token at the end", async () => {
    const { resumeToken } = await scriptedApi(pagesOf([1, 2, 3]))
      .list({ cursor: "p0" }, { maxItems: 2 })
      .collect();
    const { list } = scriptedApi(() => ({ data: [1], next: "p0" }));
    const lost = list({}, { startingToken: resumeToken, onRepeatedToken: "end" });
    await expect(lost.collect()).rejects.toMatchObject({ code: "SKIP_PAST_END" });
  });
});
