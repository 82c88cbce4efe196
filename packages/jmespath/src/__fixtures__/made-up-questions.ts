import type { Case } from "./cases.ts";

const names = [
  "a",
  "b",
  "List",
  "Numbers",
  "Words",
  "constructor",
  "length",
  "__proto__",
  '"x y"',
  String.raw`"\u0061"`,
];
const literals = [
  "'a'",
  "''",
  "'😀'",
  "'5'",
  "' 1_0 '",
  "` x`",
  "`[1, 2.0]`",
  '`{"a": 1.5}`',
  "`[true, 1]`",
  ...'`1` `1.0` `-0` `1e3` `0.5` `foo` `"b"` `null` `true` `false` `[]` `{}` `0` `01` `NaN` `[[1,[2]],[3]]`'.split(
    " ",
  ),
];
const functions =
  "abs avg ceil contains ends_with floor join keys length map max max_by merge min min_by not_null reverse sort sort_by starts_with sum to_array to_number to_string type values nosuch".split(
    " ",
  );
const indices = ["0", "-1", "5", "0:2", "::-1", ":-1", "1:", "::0", "-3:-1:2", "*", "::2", "3:0:-1"];
const scalars = [null, true, false, 0, 1, 2.5, -3, "", "a", "b", "é", "😀", "\uffee", "10", "1.5"];
const strays = [
  ..."[ ] [] [? { } ( ) . * , : @ | || && == < > ! != 0 -1 = - # ' ` \"".split(" "),
  " ",
  "a:",
  "length(",
];

/** Expressions of every kind, whole and broken, and values for them. A seed always gives the same ones. */
export function madeUpQuestions(seed: number, count: number): Pick<Case, "given" | "expression">[] {
  const random = createRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const pick = <One>(list: readonly One[]): One => list[below(list.length)]!;

  function expression(depth: number): string {
    if (depth <= 0) return random() < 0.6 ? pick(names) : random() < 0.6 ? pick(literals) : "@";
    const inner = () => expression(depth - 1 - below(2));
    const forms: readonly (() => string)[] = [
      () => `${inner()}.${pick(names)}`,
      () => `${inner()}[${pick(indices)}]`,
      () => `${inner()}[]`,
      () => `${inner()}[?${inner()}]`,
      () => `${inner()}.*`,
      () => `${inner()} ${pick(["==", "!=", "<", "<=", ">", ">="])} ${inner()}`,
      () => `${inner()} ${pick(["||", "&&", "|"])} ${inner()}`,
      () => `${pick(["!", ""])}(${inner()})`,
      () => `[${inner()}, ${inner()}]`,
      () => `${pick(["", `${inner()}.`])}{k: ${inner()}, "j": ${inner()}}`,
      () => `${inner()}.[${inner()}]`,
      () => `${pick(["sort_by", "min_by", "max_by"])}(${inner()}, &${inner()})`,
      () => `map(&${inner()}, ${inner()})`,
      () => `${pick(functions)}(${Array.from({ length: pick([1, 1, 1, 2, 2, 0, 3]) }, inner).join(", ")})`,
      () => `${pick(functions)}(${inner()})`,
      () => `to_string(${inner()})`,
    ];
    return pick(forms)();
  }

  function broken(text: string): string {
    const at = below(text.length);
    const stray = pick([...strays, ...names, ...literals]);
    return pick([
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + stray + text.slice(at),
      text.slice(0, at),
    ]);
  }

  function value(depth: number): unknown {
    if (depth <= 0 || random() < 0.3) return pick(scalars);
    const alike = pick([undefined, [1, 2, 2.5, -1], ["a", "b", "😀", "\uffee", "B", ""]]);
    const length = below(5);
    if (random() < 0.5)
      return Array.from({ length }, () => (alike ? pick<unknown>(alike) : value(depth - 1)));
    const members = Array.from({ length }, () => [
      pick([...names.slice(0, 7), "x y", "k"]),
      value(depth - 1),
    ]);
    return Object.fromEntries(members);
  }

  return Array.from({ length: count }, () => {
    const whole = expression(1 + below(4));
    const row = () => ({ a: pick([1, 2, 3]), b: pick(["a", "b", "😀"]), List: value(2) });
    const some = {
      List: [row(), row(), row()],
      Numbers: [3, 1, 2.5, -7],
      Words: ["b", "a", "😀", "\uffee", "B"],
    };
    return {
      expression: random() < 0.75 ? whole : broken(whole),
      given: { ...some, a: value(3), b: value(2), "x y": value(1), constructor: value(1) },
    };
  });
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
