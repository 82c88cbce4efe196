import { PaginationError, type Position } from "@jobs/paginator-core";

/**
 * Reads what is not a token of boto3's present form: a token of the service itself, or the old form `token___token___skip`.
 * The text `None` stands for no token.
 */
export function readLegacyToken(text: string, names: readonly string[]): Position {
  const parts = text.split("___");
  const last = parts.at(-1) ?? "";
  if (parts.length === names.length + 1) {
    if (!/^[0-9]+$/.test(last)) return readServiceToken(text, names);
    const skip = Number(last);
    if (!Number.isSafeInteger(skip)) throw badToken();
    return { tokens: fromParts(parts.slice(0, -1), names), skip };
  }
  if (parts.length > names.length) throw badToken();
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

export function badToken(cause?: unknown): PaginationError {
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  const message = `This StartingToken cannot be read${reason}. Pass on a NextToken exactly as it was given, or start without one.`;
  return new PaginationError("INVALID_TOKEN", message, { cause });
}
