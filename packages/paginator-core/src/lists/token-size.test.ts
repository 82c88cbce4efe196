import { expect, test } from "vitest";
import { definePaginator } from "../index.ts";
import { randomFrom } from "./__fixtures__/random.ts";
import { mergeLists } from "./merge-lists.ts";

/** Lists with these keys, times in milliseconds, in pages of `size`; the service gives tokens of 600 characters. */
function manyLists(keys: readonly (readonly number[])[], size: number) {
  return mergeLists({
    name: "jobs",
    lists: () => keys.map((_, index) => index),
    key: (index) => `eu-west-1/d1shop4x8k2qz/branch-${index}`,
    open: (index, options) =>
      definePaginator({
        call: async ({ cursor = "0" }: { cursor?: string }) => {
          const from = Number.parseInt(cursor, 10);
          const data = keys[index]!.slice(from, from + size);
          const more = from + size < keys[index]!.length;
          return { data, next: more ? `${from + size}`.padEnd(600, "x") : null };
        },
        inputToken: "cursor",
        outputToken: "next",
        items: "data",
      })({}, options),
    by: (time) => time,
    order: "descending",
    id: (time) => time,
  });
}

const now = 1_764_000_000_000;
const falling = (a: number, b: number) => b - a;

/** The longest token over the first `count` items, looked at after each `step` of them. */
async function longest(
  keys: readonly (readonly number[])[],
  count: number,
  { size = 50, step = 1, maxTokenLength }: { size?: number; step?: number; maxTokenLength?: number } = {},
): Promise<number> {
  const walk = manyLists(keys, size)({}, { maxItems: count, maxTokenLength });
  let [most, read] = [0, 0];
  for await (const _ of walk) {
    read += 1;
    if (read % step === 0) most = Math.max(most, walk.resumeToken?.length ?? 0);
  }
  return most;
}

test("a token takes at most 100 characters for 1,000 lists whose items are spread evenly", async () => {
  const keys = Array.from({ length: 1000 }, (_, list) =>
    Array.from({ length: 20 }, (_entry, at) => now - at * 1_000_000 - list * 1000),
  );
  const most = await longest(keys, 1000, { step: 20 });
  console.log(`1,000 lists, evenly spread: ${most} characters`);
  expect(most).toBeLessThanOrEqual(100);
});

/** Items of lists by Zipf's law: the first has most of them. */
function byZipf(lists: number, items: number): number[][] {
  const random = randomFrom(1);
  const shares = Array.from({ length: lists }, (_, index) => 1 / (index + 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) =>
    Array.from(
      { length: Math.max(15, Math.round((items * share) / whole)) },
      () => now - random.upTo(1e9),
    ).toSorted(falling),
  );
}

test("for 100 lists with 1,000 items by Zipf's law and service tokens of 600 characters, at most 4,096", async () => {
  const keys = byZipf(100, 4000);
  const most = await longest(keys, 1000);
  console.log(`100 lists by Zipf's law: ${most} characters`);
  expect(most).toBeLessThanOrEqual(4096);
});

test.each([200, 1000, 4096])(
  "no token of lists in order is longer than the %i it may have",
  async (limit) => {
    const keys = byZipf(100, 4000);
    const most = await longest(keys, 1500, { size: 10, maxTokenLength: limit });
    expect(most).toBeLessThanOrEqual(limit);
    console.log(`of at most ${limit}: ${most} characters`);
  },
);
