import { JmespathError } from "../jmespath-error.ts";
import { compare } from "../values/order.ts";
import type { Reference } from "../values/reference.ts";
import { typeOf } from "../values/value-type.ts";
import { takes } from "./built-in.ts";
import { either, expressions, lists, listsOfNumbers, listsOfTexts, nameOf } from "./parameter.ts";

const comparable = either(listsOfNumbers, listsOfTexts);

export const orderFunctions = {
  max: takes([comparable], (list) => greatest(list.map(asIs))),
  max_by: takes([lists, expressions], (list, by) => greatest(list.map(keyed("max_by", by)))),
  min: takes([comparable], (list) => least(list.map(asIs))),
  min_by: takes([lists, expressions], (list, by) => least(list.map(keyed("min_by", by)))),
  sort: takes([comparable], (list) => sorted(list.map(asIs))),
  sort_by: takes([lists, expressions], (list, by) => {
    const keys = list.map(keyed("sort_by", by));
    const other = keys.find(({ key }) => typeOf(key) !== typeOf(keys[0]?.key));
    if (other === undefined) return sorted(keys);
    throw new JmespathError(
      "INVALID_TYPE",
      `sort_by() sorts by values of one type, got ${nameOf(keys[0]?.key)} and ${nameOf(other.key)}.`,
    );
  }),
};

/** An element, and the value that it is ordered by. */
interface Keyed {
  readonly element: unknown;
  readonly key: unknown;
}

function asIs(element: unknown): Keyed {
  return { element, key: element };
}

function keyed(name: string, { evaluate }: Reference): (element: unknown) => Keyed {
  return (element) => {
    const key = evaluate(element);
    if (["number", "string"].includes(typeOf(key))) return { element, key };
    throw new JmespathError("INVALID_TYPE", `${name}() orders by numbers or strings, got ${nameOf(key)}.`);
  };
}

function sorted(list: readonly Keyed[]): unknown[] {
  return list.toSorted((one, other) => compare(one.key, other.key)).map(({ element }) => element);
}

/** The first element that no other is greater than; null if there is none. */
function greatest(list: readonly Keyed[]): unknown {
  return first(list, (one, other) => compare(one, other) > 0);
}

function least(list: readonly Keyed[]): unknown {
  return first(list, (one, other) => compare(one, other) < 0);
}

function first(list: readonly Keyed[], isBefore: (key: unknown, best: unknown) => boolean): unknown {
  const [start, ...others] = list;
  if (start === undefined) return null;
  return others.reduce((best, one) => (isBefore(one.key, best.key) ? one : best), start).element;
}
