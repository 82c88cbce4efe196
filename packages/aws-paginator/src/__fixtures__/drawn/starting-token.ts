import type { Parts } from "./parts.ts";
import { record } from "./record.ts";
import { writtenToken } from "./written-token.ts";

type Form = Parts["starts"]["form"];

interface Place {
  readonly names: readonly string[];
  readonly tokens: readonly unknown[];
  /** How many items to skip, or something that is not a count. */
  readonly amount: unknown;
  /** A number below 5, to choose among several variants. */
  readonly at: number;
}

/** The starting token of a scenario, in one of many forms. */
export function startingToken(
  { form, page, amount }: Parts["starts"],
  place: Pick<Place, "names" | "tokens">,
) {
  return forms[form]({ ...place, amount, at: page });
}

const forms: Readonly<Record<Form, (place: Place) => unknown>> = {
  none: () => undefined,
  empty: () => "",
  "no text": () => 5,
  own: (place) => writtenToken({ ...named(place), ...skip(place) }),
  turned: (place) =>
    writtenToken({ ...Object.fromEntries(Object.entries(named(place)).toReversed()), ...skip(place) }),
  bare: (place) => writtenToken(Object.fromEntries(Object.entries(named(place)).slice(0, 1))),
  old: ({ tokens, amount }) => [...tokens.map(textOf), String(amount)].join("___"),
  raw: ({ tokens: [first] }) => (typeof first === "string" ? first : "k1"),
  foreign: () => writtenToken({ appId: "theirs" }),
  "other list": (place) => writtenToken({ Marker: "m", ...skip(place) }),
  scalar: ({ at }) => Buffer.from(["123", '"x"', "null", "[1]", "true"][at] ?? "").toString("base64"),
  bytes: (place) =>
    writtenToken({
      ...named(place),
      boto_encoded_keys: [[["T"], ["T", 0], ["zz"], [], 5][place.at]],
    }),
};

function named({ names, tokens }: Place): Record<string, unknown> {
  return record(
    names,
    names.map((_name, index) => tokens[index] ?? null),
  );
}

function skip({ amount }: Place): object {
  return amount === 0 ? {} : { boto_truncate_amount: amount };
}

function textOf(token: unknown): string {
  return typeof token === "string" ? token : "None";
}
