import fc from "fast-check";

const bytes = fc.constantFrom(new Uint8Array([255, 0]), new Uint8Array([104]));
const bigInteger = fc.constantFrom(9007199254740993n, -12345678901234567890n);

const item = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ k: fc.oneof(fc.constantFrom<unknown>("a", "b", "é", 1, 2, true), bytes) }),
  },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(1, 2, "x", "", 0, null, false, 1.5) },
);

const mapped = fc.dictionary(
  fc.constantFrom("p", "q", "r"),
  fc.constantFrom<unknown>(1, "x", [1], [2, 3], { in: 1 }, null),
  { maxKeys: 3 },
);

/** What a response may have under a result key; `undefined` is nothing at all. */
const counted = fc.oneof(
  { weight: 14, arbitrary: fc.array(item, { maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom("é😀x", "ab", "") },
  { weight: 2, arbitrary: mapped },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(3, 0, true, false) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined) },
);

/** A token of the service that is not empty; the index of its page makes it unique. */
export const tokenOf = fc.oneof(
  { weight: 6, arbitrary: fc.constant((index: number): unknown => `k${index}`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<(index: number) => unknown>(
      (index) => index,
      (index) => ({ id: { S: `k${index}` }, at: { N: "1" } }),
      (index) => ['é\u007f😀"\\', index],
      (index) => `a___${index}`,
      () => "None",
    ),
  },
  { weight: 1, arbitrary: bytes.map((value) => (index: number) => ({ B: value, n: index })) },
  { weight: 1, arbitrary: bigInteger.map((value) => (index: number) => ({ id: value, n: index })) },
);

const noToken = fc.constantFrom<unknown>(undefined, undefined, null, "", 0, false, [], {}, new Uint8Array());

/** Where the next token of a page leads. */
const link = fc.oneof(
  { weight: 8, arbitrary: fc.constant("next" as const) },
  { weight: 1, arbitrary: fc.constantFrom("again" as const, "back" as const, "nowhere" as const) },
);

/** What a response holds, and where its next token leads. */
export const page = fc.record({
  items: counted,
  more: counted,
  none: noToken,
  link,
  isTruncated: fc.constantFrom<unknown>(true, true, true, false, "false", "", undefined),
  count: fc.constantFrom<unknown>(1, 2, undefined),
  owner: fc.constantFrom<unknown>({ name: "n", tags: [1] }, "o", null, undefined),
  fails: fc.constantFrom(...Array.from({ length: 19 }, () => false), true),
});
