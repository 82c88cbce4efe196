import fc from "fast-check";
import { expect, test } from "vitest";
import { cycle, deliversACycleOnce } from "./__fixtures__/cycle.ts";
import { deliversEachItemOnce } from "./__fixtures__/stop-and-go.ts";

test("each item is delivered once and in order, in 10,000 scenarios", async () => {
  await fc.assert(deliversEachItemOnce, { numRuns: 10_000 });
});

test("a cycle of any length up to 1,000 is delivered once, in 2,000 cycles", async () => {
  await fc.assert(deliversACycleOnce, { numRuns: 2000 });
});

test("a cycle of any length up to 20,000 ends in an error", async () => {
  const lengths = fc.integer({ min: 1, max: 20_000 });
  const property = fc.asyncProperty(lengths, lengths, async (lead, length) => {
    const { list, log } = cycle(lead, length);
    await expect(list({}).collect()).rejects.toMatchObject({ code: "TOKEN_REPEATED" });
    expect(log.length).toBeLessThan(3 * (lead + length));
  });
  await fc.assert(property, { numRuns: 100 });
});
