import type { Position, TokenCodec } from "@jobs/paginator-core";
import { decodeBytes, encodeBytes } from "./encoded-bytes.ts";
import { badToken, readLegacyToken, readServiceToken } from "./legacy-token.ts";
import { decodeLenientBase64, encodeBase64 } from "./lenient-base64.ts";
import { readPythonJson, writePythonJson } from "./python-json.ts";

const amountKey = "boto_truncate_amount";
const bytesKey = "boto_encoded_keys";

/**
 * The resume tokens of boto3 and the AWS CLI, byte for byte: base64 of the JSON `{inputToken: value, …}`, with
 * `boto_truncate_amount` where a page was cut. Reads their old form and a service's own tokens, too.
 */
export function createBotoTokenCodec(names: readonly string[]): TokenCodec {
  return {
    encode({ tokens, skip }) {
      const { tokens: encoded, paths } = encodeBytes(tokens);
      const amount = skip > 0 ? { [amountKey]: skip } : {};
      const bytes = paths.length > 0 ? { [bytesKey]: paths } : {};
      const json = writePythonJson({ ...(encoded as object), ...amount, ...bytes });
      return encodeBase64(new TextEncoder().encode(json));
    },
    decode(token) {
      const members = readMembers(token);
      if (members === "none") return readLegacyToken(token, names);
      // base64 of some other JSON: a token of the service that only looks like one of boto3's.
      if (members === "other" || !holds(members, names)) return readServiceToken(token, names);
      return readPosition(members);
    },
  };
}

function readMembers(token: string): Record<string, unknown> | "other" | "none" {
  const bytes = token.isWellFormed() ? decodeLenientBase64(token) : undefined;
  const text = bytes && decodeUtf8(bytes);
  if (text === undefined) return "none";
  const json = readJson(text);
  if (json === undefined || Array.isArray(json.value)) return "none";
  return typeof json.value === "object" && json.value !== null
    ? (json.value as Record<string, unknown>)
    : "other";
}

function readJson(text: string): ReturnType<typeof readPythonJson> {
  try {
    return readPythonJson(text);
  } catch (cause) {
    throw badToken(cause);
  }
}

/** Whether exactly these names, and nothing that would reach a request beside them, are there. */
function holds(members: object, names: readonly string[]): boolean {
  const keys = Object.keys(members).filter((key) => key !== amountKey && key !== bytesKey);
  return keys.length === names.length && names.every((name) => keys.includes(name));
}

function readPosition(members: Record<string, unknown>): Position {
  const { [amountKey]: amount = 0, [bytesKey]: paths = [], ...tokens } = members;
  if (!Number.isSafeInteger(amount) || (amount as number) < 0)
    throw badToken(new Error(`its ${amountKey} is no count`));
  if (!decodeBytes(tokens, paths)) throw badToken(new Error(`its ${bytesKey} lead nowhere`));
  for (const [name, token] of Object.entries(tokens))
    if (token === null || token === "None") tokens[name] = undefined;
  return { tokens, skip: amount as number };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
