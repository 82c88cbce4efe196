import { isDeepStrictEqual } from "node:util";
import { compileExpression, JmespathError } from "../index.ts";
import { codeFor, type Case } from "./cases.ts";

/** How our answer differs from Python's; `undefined` if it is the same. */
export function differenceOf(one: Case): string | undefined {
  const ours = answer(one);
  if ("ok" in one) {
    if (ours instanceof JmespathError) return `${one.expression}: ${ours.message}`;
    return isDeepStrictEqual(ours.found, withNumbers(one.ok))
      ? undefined
      : `${one.expression}: found ${JSON.stringify(ours.found)}, but Python found ${JSON.stringify(one.ok)}`;
  }
  if (!(ours instanceof JmespathError))
    return `${one.expression}: found ${JSON.stringify(ours.found)}, but Python threw ${one.error}`;
  const code = codeFor(one.error) ?? ours.code;
  return ours.code === code ? undefined : `${one.expression}: threw ${ours.code}, but ${code} is right`;
}

function answer({ expression, given }: Case): { readonly found: unknown } | JmespathError {
  try {
    return { found: compileExpression(expression)(given) };
  } catch (error) {
    if (error instanceof JmespathError) return error;
    throw error;
  }
}

/** Puts back the numbers that JSON does not have, which the cases write as objects. */
function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== "object" || value === null) return value;
  if ("$float" in value) return { nan: NaN, inf: Infinity, "-inf": -Infinity }[String(value.$float)];
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withNumbers(member)]));
}
