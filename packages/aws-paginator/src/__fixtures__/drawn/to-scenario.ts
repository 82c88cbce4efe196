import type { Scenario } from "../../../vectors/scenario.ts";
import { canonical } from "../../../vectors/wire.ts";
import { record } from "./record.ts";
import type { Parts } from "./parts.ts";
import { startingToken } from "./starting-token.ts";

export function toScenario(drawn: Parts): Scenario {
  const { names } = drawn.model;
  const tokensAt = (index: number) => (index === 0 ? [] : names.map((_, at) => drawn.token(index + 10 * at)));
  const keyOf = (tokens: readonly unknown[]) => canonical(withoutNothing(record(names, tokens)));
  const own = "own" in drawn.kwargs ? record(names, tokensAt(1)) : undefined;
  const pages: Record<string, unknown> = {};
  for (const index of drawn.pages.keys())
    pages[keyOf(tokensAt(index))] ??= responseOf(drawn, index, tokensAt);
  const { extras, limitRange, search } = drawn;
  return {
    id: "drawn",
    model: modelOf(drawn.model),
    limitKeyType: drawn.limitKeyType,
    ...(limitRange && { limitRange }),
    kwargs: { ...(own ?? drawn.kwargs) },
    config: configOf(drawn, tokensAt(drawn.starts.page)),
    pages,
    maxRequests: 12,
    maxHops: 6,
    ...extras,
    ...(search !== undefined && { search }),
  };
}

function modelOf({ names, where, outputs, ...model }: Parts["model"]): Scenario["model"] {
  const output = names.map((name) => `${where}${name}`);
  if (outputs > 0) output.push("Spare");
  if (outputs < 0 && output.length > 1) output.pop();
  const one = (list: readonly string[]) => (list.length === 1 ? (list[0] ?? "") : list);
  return JSON.parse(
    JSON.stringify({ ...model, input_token: one(names), output_token: one(output) }),
  ) as Scenario["model"];
}

function responseOf(drawn: Parts, index: number, tokensAt: (index: number) => unknown[]): object {
  const one = drawn.pages[index]!;
  if (one.fails && index > 0) return { __error__: { type: "Throttled", message: "slow down" } };
  const { names, where } = drawn.model;
  const to = { next: index + 1, again: index, back: Math.max(1, index - 1), nowhere: 99 }[one.link];
  const ends = one.link === "next" && index === drawn.pages.length - 1;
  const tokens = record(names, ends || to === 0 ? names.map(() => one.none) : tokensAt(to));
  const lists = { Items: one.items, More: one.more };
  return withoutUndefined({
    ...lists,
    Outer: structuredClone(withoutUndefined(lists)),
    Owner: one.owner,
    Count: one.count,
    IsTruncated: one.isTruncated,
    ...(where === "Meta." ? { Meta: withoutUndefined(tokens) } : tokens),
  });
}

function configOf({ config, model: { names }, starts, unknownSetting }: Parts, tokens: readonly unknown[]) {
  const StartingToken = startingToken(starts, { names, tokens });
  return withoutUndefined({ ...config, StartingToken, NextToken: unknownSetting ? "x" : undefined });
}

function withoutUndefined(members: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The members as a request has them, without those that hold nothing. */
function withoutNothing(members: object): object {
  const isNothing = (value: unknown) => value === undefined || value === null || value === "None";
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isNothing(value)));
}
