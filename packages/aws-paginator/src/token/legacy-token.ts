import type { Position } from "@jobs/paginator-core";
import { badToken } from "./bad-token.ts";

/**
 * Reads a token that is not in boto3's present form: one of the service itself, or the old form `token___token___skip`.
 * The text `None` stands for no token.
 */
export function readLegacyToken(text: string, names: readonly string[]): Position {
  const parts = text.split("___");
  const last = parts.at(-1) ?? "";
  if (parts.length === names.length + 1) {
    if (!/^[0-9]+$/.test(last)) return readServiceToken(text, names);
    const skip = Number(last);
    if (!Number.isSafeInteger(skip)) throw badToken("it skips more items than any list has");
    return { tokens: fromParts(parts.slice(0, -1), names), skip };
  }
  if (parts.length > names.length) throw badToken("it has more parts than this operation has tokens");
  return { tokens: fromParts(parts, names), skip: 0 };
}

/** Takes the whole text as the first token of the service. */
export function readServiceToken(text: string, names: readonly string[]): Position {
  return { tokens: fromParts([text], names), skip: 0 };
}

function fromParts(parts: readonly string[], names: readonly string[]): Position["tokens"] {
  const tokens: Record<string, unknown> = {};
  names.forEach((name, index) => (tokens[name] = parts[index] === "None" ? undefined : parts[index]));
  return tokens;
}
