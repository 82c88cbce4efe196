import assert from "node:assert/strict";
import fc from "fast-check";
import { definePaginator } from "../index.ts";

interface Lap {
  readonly cursor?: string;
}

/** A list of `lead` pages that runs into a cycle of `length`. Page n is "c<n>" and holds n; `log` has the numbers of the pages requested. */
export function cycle(lead: number, length: number) {
  const log: number[] = [];
  const list = definePaginator({
    call: async ({ cursor = "c0" }: Lap) => {
      const page = Number(cursor.slice(1));
      log.push(page);
      return { data: [page], next: `c${page + 1 < lead + length ? page + 1 : lead}` };
    },
    inputToken: "cursor",
    outputToken: "next",
    items: "data",
  });
  return { list, log };
}

const upTo = (min: number, ...maxima: number[]) => fc.oneof(...maxima.map((max) => fc.integer({ min, max })));

/** Each page of a cycle of up to 1,000 is requested and delivered once; then comes the error. */
export const deliversACycleOnce = fc.asyncProperty(
  upTo(0, 10, 1500),
  fc.oneof(upTo(1, 20, 1000), fc.integer({ min: 980, max: 1000 })),
  fc.integer({ min: 0, max: 2 }),
  async (lead, length, prefetch) => {
    const { list, log } = cycle(lead, length);
    const walk = list({ cursor: "c0" }, { prefetch });
    const read: number[] = [];
    const loop = async () => {
      for await (const item of walk) read.push(item);
    };
    await assert.rejects(loop, { code: "TOKEN_REPEATED" });
    const once = Array.from({ length: lead + length }, (_, index) => index);
    assert.deepEqual(read, once);
    assert.deepEqual(log, once);
    // New walks from the token throw, too: each requests the last page again and delivers nothing.
    let { resumeToken } = walk;
    for (let hops = 1; hops <= 2; hops += 1) {
      const again = list({}, { startingToken: resumeToken });
      const pages: unknown[] = [];
      const rest = async () => {
        for await (const { items } of again.pages()) pages.push(items);
      };
      await assert.rejects(rest, { code: "TOKEN_REPEATED" });
      assert.deepEqual(pages, [[]]);
      assert.equal(log.length, once.length + hops);
      ({ resumeToken } = again);
    }
  },
);

const often = { weight: 9, arbitrary: upTo(1, 20, 2500) };
const lengths = fc.oneof(often, { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000 }) });

/** Cycles longer than the guard remembers end, too, after some rounds. */
export const leavesACycle = fc.asyncProperty(lengths, lengths, async (lead, length) => {
  const { list, log } = cycle(lead, length);
  await assert.rejects(list({}).collect(), { code: "TOKEN_REPEATED" });
  assert.ok(log.length < 3 * (lead + length));
});
