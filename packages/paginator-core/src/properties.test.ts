import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliversACycleOnce, leavesACycle } from "./__fixtures__/cycle.ts";
import { deliversEachItemOnce } from "./__fixtures__/stop-and-go.ts";
import { createTokenCodec } from "./token-codec.ts";

/** Runs a property; the deep tier sets many more. */
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 200);

test("each item is delivered once and in order, however the list is cut and its walks are stopped", async () => {
  await fc.assert(deliversEachItemOnce, { numRuns });
});

describe("a walk cannot run for ever", () => {
  test("a cycle of any length up to 1,000 delivers no page twice, and ends in TOKEN_REPEATED", async () => {
    await fc.assert(deliversACycleOnce, { numRuns });
  });

  test("a cycle of any length up to 20,000 ends in TOKEN_REPEATED", async () => {
    await fc.assert(leavesACycle, { numRuns });
  });
});

describe("the token format", () => {
  const codec = createTokenCodec("list");

  test("brings every position back", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
    const plain = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    const value = fc.oneof(plain, fc.constant(undefined), fc.array(plain), fc.dictionary(text, plain));
    const position = fc.record({
      tokens: fc.record({ a: value, b: value }),
      skip: fc.maxSafeNat(),
    });
    const property = fc.property(position, (before) => {
      const token = codec.encode(before);
      expect(token).toMatch(/^[A-Za-z0-9]+$/);
      expect(JSON.stringify(codec.decode(token))).toBe(JSON.stringify(before));
    });
    fc.assert(property, { numRuns });
  });

  test("refuses a text that it has not written, whatever it is", () => {
    const refused = expect.objectContaining({ name: "PaginationError", code: "INVALID_TOKEN" });
    const property = fc.property(fc.string({ unit: "binary" }), (token) => {
      expect(() => codec.decode(token)).toThrow(refused);
    });
    fc.assert(property, { numRuns });
  });
});
