import type { Position, TokenCodec } from "@jobs/paginator-core";
import { isPlainObject } from "../plain-object.ts";
import { badToken } from "./bad-token.ts";
import { decodeBytes, encodeBytes } from "./encoded-bytes.ts";
import { readLegacyToken, readServiceToken } from "./legacy-token.ts";
import { decodeLenientBase64, encodeBase64 } from "./lenient-base64.ts";
import { noneText } from "./none-text.ts";
import { readPythonJson, writePythonJson, type PythonJson } from "./python-json.ts";

const amountKey = "boto_truncate_amount";
const bytesKey = "boto_encoded_keys";

/**
 * The resume tokens of boto3 and the AWS CLI, byte for byte: base64 of the JSON `{inputToken: value, …}`, with
 * `boto_truncate_amount` if a page was cut. Also reads their old form and a service's own tokens.
 */
export function createBotoTokenCodec(names: readonly string[]): TokenCodec {
  return {
    encode({ tokens, skip }) {
      const { tokens: encoded, paths } = encodeBytes(mapValues(tokens, toJson));
      const amount = skip > 0 ? { [amountKey]: skip } : {};
      const bytes = paths.length > 0 ? { [bytesKey]: paths } : {};
      const json = writePythonJson({ ...(encoded as object), ...amount, ...bytes });
      return encodeBase64(new TextEncoder().encode(json));
    },
    decode(token) {
      const json = readJson(token);
      if (json === undefined || Array.isArray(json.value)) return readLegacyToken(token, names);
      if (!isPlainObject(json.value) || !holds(json.value, names)) {
        if (isOfBoto(json.value)) throw badToken("it belongs to another list");
        // base64 of some other JSON is a token of the service that only looks like one of boto3's.
        return readServiceToken(token, names);
      }
      if (!json.exact) throw badToken("it holds a number that JavaScript cannot carry exactly");
      return readPosition(json.value) ?? readLegacyToken(token, names);
    },
  };
}

function readJson(token: unknown): PythonJson | undefined {
  if (typeof token !== "string") throw badToken("it is not a string");
  const bytes = token.isWellFormed() ? decodeLenientBase64(token) : undefined;
  const text = bytes && decodeUtf8(bytes);
  return text === undefined ? undefined : readPythonJson(text);
}

/** Whether it has exactly these names, and none besides them that would reach a request. */
function holds(members: object, names: readonly string[]): boolean {
  const keys = Object.keys(members).filter((key) => key !== amountKey && key !== bytesKey);
  return keys.length === names.length && names.every((name) => keys.includes(name));
}

/** Whether it has names that only boto3 writes. If it were sent as a token of the service, items might be lost silently. */
function isOfBoto(value: unknown): boolean {
  return isPlainObject(value) && (Object.hasOwn(value, amountKey) || Object.hasOwn(value, bytesKey));
}

function readPosition(members: Readonly<Record<string, unknown>>): Position | undefined {
  const { [amountKey]: amount = 0, [bytesKey]: paths, ...tokens } = members;
  if (!decodeBytes(tokens, paths ?? [])) return undefined;
  if (!Number.isSafeInteger(amount) || Number(amount) < 0) throw badToken(`its ${amountKey} is not a count`);
  return { tokens: mapValues(tokens, fromJson), skip: Number(amount) };
}

function toJson(token: unknown): unknown {
  return token === noneText ? noneText.text : (token ?? null);
}

function fromJson(token: unknown): unknown {
  return token === noneText.text ? noneText : (token ?? undefined);
}

function mapValues(record: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
