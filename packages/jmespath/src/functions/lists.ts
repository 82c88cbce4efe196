import { JmespathError } from "../jmespath-error.ts";
import { isSame } from "../values/equality.ts";
import { membersOf } from "../values/members.ts";
import { isText } from "../values/value-type.ts";
import { takes, takesMore } from "./built-in.ts";
import { anything, either, expressions, lists, nameOf, objects, texts } from "./parameter.ts";

export const listFunctions = {
  contains: takes([either(lists, texts), anything], (subject, wanted) => {
    if (!isText(subject)) return subject.some((element) => isSame(element, wanted));
    if (isText(wanted)) return subject.includes(wanted);
    throw new JmespathError(
      "INVALID_TYPE",
      `contains() looks for strings in a string, got ${nameOf(wanted)}.`,
    );
  }),
  length: takes([either(either(texts, lists), objects)], (value) => {
    if (isText(value)) return Array.from(value).length;
    return isList(value) ? value.length : membersOf(value).length;
  }),
  map: takes([expressions, lists], ({ evaluate }, list) => list.map((element) => evaluate(element) ?? null)),
  not_null: takesMore(
    [anything],
    (...values) => values.find((value) => value !== null && value !== undefined) ?? null,
  ),
  reverse: takes([either(lists, texts)], (value) =>
    isText(value) ? Array.from(value).toReversed().join("") : value.toReversed(),
  ),
};

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
