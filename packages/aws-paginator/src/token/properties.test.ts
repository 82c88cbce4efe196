import fc from "fast-check";
import { expect, test } from "vitest";
import { createBotoTokenCodec } from "./boto-token-codec.ts";

/** Runs a property; the deep tier sets many more. */
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 200);
const two = createBotoTokenCodec(["A", "B"]);

test("boto3's tokens bring every position of JSON values and bytes back", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  const fraction = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Number.isInteger(value));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      text,
      fc.maxSafeInteger(),
      fc.bigInt().filter((integer) => !Number.isSafeInteger(Number(integer))),
      fraction,
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array(),
      fc.array(tie("value")),
      fc.dictionary(text, tie("value")),
    ),
  }));
  const token = value.filter((found) => found !== null && found !== "None");
  const position = fc.record({ tokens: fc.record({ A: token, B: token }), skip: fc.maxSafeNat() });
  fc.assert(
    fc.property(position, (before) => {
      const after = two.decode(two.encode(before));
      expect(after).toStrictEqual(structuredClone(before));
      expect(two.encode(after)).toBe(two.encode(before));
    }),
    { numRuns },
  );
});
