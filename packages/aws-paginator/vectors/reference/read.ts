import { search } from "@aws-lambda-powertools/jmespath";
import { count, crash, isMap } from "./value.ts";

/**
 * What a JMESPath expression finds; null where there is nothing. It is read by another library than our engine's, so that the judge
 * shares no mistake with it, around what this one is known to get wrong: inherited names, the characters of a text, bare literals.
 */
export function read(path: string, value: unknown): unknown {
  if (/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(path))
    return path.split(".").reduce((inner, name) => (isMap(inner) ? own(inner, name) : null), value);
  const measured = /^length\((.+)\)$/.exec(path)?.[1];
  const text = measured === undefined ? null : read(measured, value);
  if (typeof text === "string") return count(text);
  // Its types leave out what a response may hold beside JSON.
  try {
    return search(path.replaceAll(/`([^`]*)`/g, withQuotes), value as never) ?? null;
  } catch (error) {
    throw crash("expression", String(error));
  }
}

function own(map: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(map, name) ? (map[name] ?? null) : null;
}

function withQuotes(literal: string, text: string): string {
  try {
    JSON.parse(text);
    return literal;
  } catch {
    return `\`${JSON.stringify(text)}\``;
  }
}
