import fc from "fast-check";
import { page, tokenOf } from "./page.ts";

const modelParts = fc.record({
  names: fc.constantFrom<readonly string[]>(["T"], ["T"], ["A", "B"]),
  where: fc.constantFrom("", "", "", "Meta.", "Old || "),
  outputs: fc.constantFrom(0, 0, 0, 0, 1, -1),
  result_key: fc.constantFrom<string | readonly string[]>(
    "Items",
    "Items",
    "Items",
    "Outer.Items",
    ["Items", "More"],
    ["Items", "More"],
    ["Outer.Items", "Outer.More"],
    ["Items", "More", "Count"],
    "Items[0]",
  ),
  limit_key: fc.constantFrom("Limit", "Limit", undefined),
  more_results: fc.constantFrom(undefined, undefined, "IsTruncated"),
  non_aggregate_keys: fc.constantFrom<readonly string[] | undefined>(
    undefined,
    undefined,
    ["Owner"],
    ["Owner.name", "Missing"],
    ["Outer"],
    ["Owner.tags[0]"],
    ["Owner.name.x"],
  ),
});

/** A starting token: where it leads, and in which form. */
const starts = fc.record({
  page: fc.nat({ max: 4 }),
  amount: fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 5 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, 1.5, "1", null, true, [1]) },
  ),
  form: fc.constantFrom(
    ...(["none", "none", "none", "own", "own", "own", "turned", "bare", "old", "raw"] as const),
    ...(["foreign", "other list", "scalar", "empty", "bytes", "no text"] as const),
  ),
});

const config = fc.record({
  MaxItems: fc.oneof(
    { weight: 4, arbitrary: fc.constant<unknown>(undefined) },
    { weight: 6, arbitrary: fc.nat({ max: 9 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>("3", " 3 ", "1_0", -2, 2.5, true, "x", null, []) },
  ),
  PageSize: fc.constantFrom<unknown>(...Array.from({ length: 9 }), 2, "3", 0, "x", 1.5, true, null),
});

/** What a scenario is made of. */
export const parts = fc.record({
  model: modelParts,
  pages: fc.array(page, { minLength: 1, maxLength: 5 }),
  token: tokenOf,
  starts,
  config,
  unknownSetting: fc.constantFrom(...Array.from({ length: 29 }, () => false), true),
  limitKeyType: fc.constantFrom("integer" as const, "integer" as const, "long" as const, "string" as const),
  limitRange: fc.constantFrom(undefined, undefined, { min: 1, max: 100 }, { min: 5, max: 6 }),
  kwargs: fc.constantFrom<object>({}, {}, { appId: "d1" }, { Limit: 4 }, { own: true }),
  search: fc.constantFrom(
    undefined,
    undefined,
    "Items",
    "Items[].k",
    "length(Items)",
    "Items[0]",
    "Outer.Items[?k == `1`]",
    "[Items, More][]",
    "Owner.name",
    "Items[?k == 'a'].k",
    "Items[-1:]",
  ),
  extras: fc.record({ chain: fc.boolean(), resultKeyIters: fc.boolean(), reiterate: fc.boolean() }),
});

export type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;
