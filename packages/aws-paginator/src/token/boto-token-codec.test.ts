import type { Position } from "@jobs/paginator-core";
import { describe, expect, test } from "vitest";
import { createBotoTokenCodec } from "./boto-token-codec.ts";
import { noneText } from "./none-text.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => new TextEncoder().encode(text);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const json = (value: unknown) => base64(JSON.stringify(value));
const at = (tokens: Position["tokens"], skip = 0): Position => ({ tokens, skip });
const one = createBotoTokenCodec(["T"]);
const two = createBotoTokenCodec(["A", "B"]);
const refused = (reason: string) =>
  expect.objectContaining({
    name: "PaginationError",
    code: "INVALID_TOKEN",
    message: expect.stringContaining(reason) as string,
  }) as Error;

/** Written by boto3. */
const worked: readonly (readonly [Position, string])[] = [
  [at({ nextToken: "abc" }, 2), "eyJuZXh0VG9rZW4iOiAiYWJjIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMn0="],
  [at({ nextToken: undefined }, 1), "eyJuZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="],
  [at({ nextToken: "page2" }), "eyJuZXh0VG9rZW4iOiAicGFnZTIifQ=="],
  [
    at({ KeyMarker: "a/b", VersionIdMarker: undefined }, 10),
    "eyJLZXlNYXJrZXIiOiAiYS9iIiwgIlZlcnNpb25JZE1hcmtlciI6IG51bGwsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDEwfQ==",
  ],
  [
    at({ nextToken: 'é€😀"\\/\n\u007f\u0001<' }),
    "eyJuZXh0VG9rZW4iOiAiXHUwMGU5XHUyMGFjXHVkODNkXHVkZTAwXCJcXC9cblx1MDA3Zlx1MDAwMTwifQ==",
  ],
  [
    at({ ExclusiveStartKey: { pk: { B: bytes(0xff, 0) } } }, 1),
    "eyJFeGNsdXNpdmVTdGFydEtleSI6IHsicGsiOiB7IkIiOiAiL3dBPSJ9fSwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMSwgImJvdG9fZW5jb2RlZF9rZXlzIjogW1siRXhjbHVzaXZlU3RhcnRLZXkiLCAicGsiLCAiQiJdXX0=",
  ],
  [
    at({ Marker: ascii("hello") }),
    "eyJNYXJrZXIiOiAiYUdWc2JHOD0iLCAiYm90b19lbmNvZGVkX2tleXMiOiBbWyJNYXJrZXIiXV19",
  ],
  [
    at({ T: ["a", ascii("b"), { c: ascii("d") }] }, 3),
    "eyJUIjogWyJhIiwgIllnPT0iLCB7ImMiOiAiWkE9PSJ9XSwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMywgImJvdG9fZW5jb2RlZF9rZXlzIjogW1siVCIsIDFdLCBbIlQiLCAyLCAiYyJdXX0=",
  ],
  [at({ PartNumberMarker: 7 }, 1), "eyJQYXJ0TnVtYmVyTWFya2VyIjogNywgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="],
];

describe("boto3's tokens", () => {
  test.each(worked)("are written and read as boto3 does, byte for byte: %j", (position, token) => {
    const codec = createBotoTokenCodec(Object.keys(position.tokens));
    expect(codec.encode(position)).toBe(token);
    expect(codec.decode(token)).toEqual(position);
  });

  test("an amount of 0, as boto3 writes it for MaxItems 0, is the beginning of that page", () => {
    const token =
      "eyJFeGNsdXNpdmVTdGFydEtleSI6IHsicGsiOiB7IlMiOiAidTEifSwgIm4iOiB7Ik4iOiAiMTIifX0sICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDB9";
    const position = createBotoTokenCodec(["ExclusiveStartKey"]).decode(token);
    expect(position).toEqual(at({ ExclusiveStartKey: { pk: { S: "u1" }, n: { N: "12" } } }));
  });

  test("members keep the order they came in, and the amount goes last", () => {
    const position = two.decode(json({ boto_truncate_amount: 1, B: "b", A: "a" }));
    expect(Buffer.from(two.encode(position), "base64").toString()).toBe(
      '{"B": "b", "A": "a", "boto_truncate_amount": 1}',
    );
  });

  test("the text None asks without a token and stays the text None", () => {
    const token = base64('{"T": "None", "boto_truncate_amount": 2}');
    const position = one.decode(token);
    expect(position.tokens["T"]).toBe(noneText);
    expect(one.encode(position)).toBe(token);
  });
});

describe("base64 is read as leniently as Python reads it", () => {
  const x = "eyJUIjogMX0="; // {"T": 1}
  const same = [
    `${x}=`,
    `${x}A`,
    `${x}AAAA`,
    "eyJU-IjogMX0=",
    "eyJU\nIjogMX0=",
    "eyJUéIjogMX0=",
    "e=yJUIjogMX0=",
  ];

  test.each(same)("%j is the same token", (token) => {
    expect(one.decode(token)).toEqual(at({ T: 1 }));
  });

  // Python cannot encode half a character, so it never decodes what follows.
  test.each(["eyJUIjogMX0", "eyJUIj==ogMX0=", "e", "====", "\ud800", "\ud800eyJUIjogMX0="])(
    "%j is a token of the service",
    (token) => {
      expect(one.decode(token)).toEqual(at({ T: token }));
    },
  );
});

describe("the old form and the service's own tokens", () => {
  test.each<[string, Position]>([
    ["abc", at({ T: "abc" })],
    ["abc___2", at({ T: "abc" }, 2)],
    ["abc___007", at({ T: "abc" }, 7)],
    ["None___2", at({ T: undefined }, 2)],
    ["None", at({ T: undefined })],
    ["foo___bar", at({ T: "foo___bar" })],
    ["a____2", at({ T: "a____2" })],
    ["", at({ T: "" })],
  ])("%j, for an operation with one token", (token, position) => {
    expect(one.decode(token)).toEqual(position);
  });

  test.each<[string, Position]>([
    ["a___b", at({ A: "a", B: "b" })],
    ["a___b___3", at({ A: "a", B: "b" }, 3)],
    ["a___None___3", at({ A: "a", B: undefined }, 3)],
    ["a", at({ A: "a", B: undefined })],
    ["a___b___c", at({ A: "a___b___c", B: undefined })],
  ])("%j, for an operation with two", (token, position) => {
    expect(two.decode(token)).toEqual(position);
  });

  test.each(["a___-1", "a___+1", "a___ 1", "a___1_0", "a___1.0", "a___", "a___٣"])(
    "%j is one token of the service, for it ends in no count",
    (token) => {
      expect(one.decode(token)).toEqual(at({ T: token }));
    },
  );

  test("too many parts are refused", () => {
    expect(() => one.decode("a___b___c")).toThrow(refused("more parts"));
    expect(() => two.decode("a___b___c___d")).toThrow(refused("more parts"));
    expect(() => one.decode(`a___${"9".repeat(30)}`)).toThrow(refused("skips more"));
  });

  test("base64 of what boto3 has not written is a token of the service, whole", () => {
    const foreign = [
      ...["123", '"x"', "null", "true", "NaN", "[1]", "{}", '{"a":1} x', '\ufeff{"T": "x"}', '{"T":'].map(
        base64,
      ),
      ...[{ T: "x", appId: "theirs" }, { A: "x" }, { A: { boto_truncate_amount: 1 } }].map(json),
      // These numbers are never read, so they are no reason to refuse the token.
      ...["12345678901234567890", '{"id": 12345678901234567890}', "[1.0]"].map(base64),
      Buffer.from([0xff, 0xfe]).toString("base64"),
    ];
    for (const token of foreign) expect(one.decode(token)).toEqual(at({ T: token }));
  });
});

test.each([
  { ContinuationToken: "x", boto_truncate_amount: 3 },
  { boto_truncate_amount: 1 },
  { T: "x", More: "y", boto_truncate_amount: 1 },
  { Marker: "eA==", boto_encoded_keys: [["Marker"]] },
  { ExclusiveStartKey: 1.5, boto_truncate_amount: 1 },
])("boto3's token of another list is refused, for no service would know it: %j", (members) => {
  expect(() => one.decode(json(members))).toThrow(refused("another list"));
});

describe("a crafted token", () => {
  test("sets nothing but input tokens", () => {
    const token = base64('{"T": "x", "__proto__": {"polluted": true}}');
    expect(one.decode(token)).toEqual(at({ T: token }));
    const nested = one.decode(base64('{"T": {"__proto__": {"polluted": true}, "constructor": 1}}'));
    expect(Object.getPrototypeOf(nested.tokens["T"])).toBe(Object.prototype);
    expect(JSON.stringify(nested.tokens["T"])).toBe('{"__proto__":{"polluted":true},"constructor":1}');
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test.each([-1, 1.5, "1", null, true, [1], {}, 2 ** 53])("with the amount %j is refused", (amount) => {
    expect(() => one.decode(json({ T: "x", boto_truncate_amount: amount }))).toThrow(refused(""));
  });

  test.each(["9007199254740992", "-9007199254740993", "12345678901234567890"])(
    "with the integer %s is read, and written again byte for byte",
    (integer) => {
      const token = base64(`{"T": {"id": [${integer}]}, "boto_truncate_amount": 2}`);
      const position = one.decode(token);
      expect(position).toEqual(at({ T: { id: [BigInt(integer)] } }, 2));
      expect(one.encode(position)).toBe(token);
    },
  );

  test.each(["1.0", "1e5", "1E400", "-0.0", "NaN", "-Infinity"])(
    "with the number %s, which would come back as another one, is refused",
    (number) => {
      expect(() => one.decode(base64(`{"T": [${number}]}`))).toThrow(refused("cannot carry exactly"));
      expect(() => one.decode(base64(`{"T": "x", "boto_truncate_amount": ${number}}`))).toThrow(refused(""));
    },
  );

  test.each(["9007199254740991", "-1", "0", "-0", "1.5", "1.50", "1e-07", "0.0001"])(
    "with the number %s is read",
    (number) => {
      expect(one.decode(base64(`{"T": ${number}}`)).tokens).toEqual({ T: Number(number) });
    },
  );

  const where = (paths: unknown, token: unknown = { a: "eA==", l: ["eA==", 1, null] }) =>
    json({ T: token, boto_encoded_keys: paths });

  test("with places of bytes that are not there, or no text, is refused", () => {
    for (const paths of [
      [["T", "x"]],
      [["T", "l", 9]],
      [["zz"]],
      [["T", "l", 1]],
      [[]],
      [["T"]],
      ["T", ["zz"]],
    ])
      expect(() => one.decode(where(paths))).toThrow(refused("marks as bytes"));
    expect(() => one.decode(where([["T"], ["T"]], "eA=="))).toThrow(refused("marks as bytes"));
  });

  test("with places of bytes in what has no members is a token of the service", () => {
    const tokens = [
      ...[5, true, [5], [null], [["T", "a", "x"]], [["T", "l", "x"]], [["T", "l", 2, "x"]]].map((paths) =>
        where(paths),
      ),
      where([["T"]], "eA"),
      where([["T", 0]], "eA=="),
      // "-" alone decodes to no bytes, but a string has no members that could be replaced.
      where([["T", 0]], "-x"),
    ];
    for (const token of tokens) expect(one.decode(token)).toEqual(at({ T: token }));
  });

  test("with no places of bytes is as without the list", () => {
    for (const paths of [null, [], "", {}]) expect(one.decode(where(paths, "x"))).toEqual(at({ T: "x" }));
  });

  test("that is no text is refused", () => {
    for (const token of [{ T: "x" }, 5, true, ["x"]])
      expect(() => one.decode(token as unknown as string)).toThrow(refused("not a string"));
  });

  test("never shows in a message", () => {
    for (const token of ["secret___b___c", json({ T: "secret", boto_truncate_amount: -1 })])
      expect(() => one.decode(token)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining("secret") as string }),
      );
  });

  test.each([
    ["underscores", "_".repeat(1e6)],
    ["padding", "=".repeat(1e6)],
    ["letters", "A".repeat(1e6)],
    ["escaped quotes", base64(`"${'\\"'.repeat(4e5)}`)],
    ["digits", base64("9".repeat(7e5))],
    ["brackets", base64("[".repeat(7e5))],
    ["nested maps", base64(`${'{"T":'.repeat(1e5)}1${"}".repeat(1e5)}`)],
    ["a long token", base64(`{"T": "${"x".repeat(7e5)}"}`)],
    ["many tokens", base64(`{"T": [${"1,".repeat(3e5)}1]}`)],
    [
      "many places of bytes",
      json({ T: "eA==", boto_encoded_keys: Array.from({ length: 5e4 }, () => ["T", 0]) }),
    ],
    // Quadratic time would be hours for so many characters: the test would end by its timeout.
  ])("of a million characters is answered: %s", (_name, token) => {
    try {
      expect(one.encode(one.decode(token))).toBeTypeOf("string");
    } catch (error) {
      expect(error).toEqual(refused(""));
    }
  });
});

describe("a token that JSON cannot carry", () => {
  class Key {
    readonly id = 1;
  }
  test.each([new Date(0), new Set([1]), new Map(), new Key(), Symbol("s"), () => 1, new ArrayBuffer(1)])(
    "is refused, not written as something else: %o",
    (value) => {
      expect(() => one.encode(at({ T: value }))).toThrow(TypeError);
      expect(() => one.encode(at({ T: { deep: [value] } }))).toThrow(TypeError);
    },
  );

  test.each([1e16, -(2 ** 53), Infinity, NaN])("is refused for its number: %d", (value) => {
    expect(() => one.encode(at({ T: [value] }))).toThrow(RangeError);
  });

  test("integers of any size are written when they come as bigint", () => {
    expect(Buffer.from(one.encode(at({ T: 12345678901234567890n })), "base64").toString()).toBe(
      '{"T": 12345678901234567890}',
    );
  });

  test("members that are undefined are left out, as JSON does", () => {
    expect(one.encode(at({ T: { S: "x", N: undefined } }))).toBe(base64('{"T": {"S": "x"}}'));
  });
});
