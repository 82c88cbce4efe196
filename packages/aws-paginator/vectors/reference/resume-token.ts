import { CodedError } from "../coded-error.ts";
import { fromWire } from "../wire.ts";
import { crash, isMap, type Members } from "./value.ts";
import type { Rules, Start, Tokens } from "./rules.ts";

const amountKey = "boto_truncate_amount";
const bytesKey = "boto_encoded_keys";

function badToken(): CodedError {
  return new CodedError("BadStartingToken", "ValueError", "Bad starting token");
}

/** What makes the recorded engine read a token the old way. */
class NoToken extends Error {}

export function writeToken(tokens: Tokens, names: readonly string[]): string {
  const keys = Object.keys(tokens).filter((key) => key !== amountKey);
  if (keys.toSorted().join("\0") !== names.toSorted().join("\0")) throw badToken();
  const paths: unknown[] = [];
  const json = dumps(withoutBytes(tokens, [], paths));
  const text = paths.length === 0 ? json : `${json.slice(0, -1)}, "${bytesKey}": ${dumps(paths)}}`;
  return Buffer.from(text).toString("base64");
}

function withoutBytes(value: unknown, path: readonly unknown[], paths: unknown[]): unknown {
  if (value instanceof Uint8Array) {
    paths.push(path);
    return Buffer.from(value).toString("base64");
  }
  if (Array.isArray(value)) return value.map((one, index) => withoutBytes(one, [...path, index], paths));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutBytes(one, [...path, key], paths)]),
  );
}

function dumps(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(dumps).join(", ")}]`;
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, one]) => `${dumps(key)}: ${dumps(one)}`)
      .join(", ")}}`;
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "string") return JSON.stringify(value);
  const escape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replaceAll(/[^ -~]/g, escape);
}

export function readToken(token: unknown, names: readonly string[], rules: Rules): Start {
  if (typeof token !== "string") throw crash("token", "no text");
  const whole = { tokens: inOrder([token], names), amount: 0 };
  try {
    const json = loads(token);
    if (Array.isArray(json)) throw new NoToken();
    if (!isMap(json)) {
      if (rules.takesScalars) return whole;
      throw crash("token", "it has no members");
    }
    const given = Object.keys(json).filter((key) => key !== amountKey && key !== bytesKey);
    if (!rules.acceptsNames(given, names)) {
      if (given.length < Object.keys(json).length) throw badToken();
      return whole;
    }
    return readMembers(json, rules);
  } catch (error) {
    if (!(error instanceof NoToken)) throw error;
  }
  return readOldToken(token, names, rules);
}

function readMembers(
  { [bytesKey]: paths = null, [amountKey]: amount = 0, ...tokens }: Members,
  rules: Rules,
): Start {
  for (const path of elements(paths ?? [])) restoreBytes(tokens, elements(path));
  if (!rules.acceptsAmount(amount)) throw badToken();
  return { tokens, amount };
}

/** What Python iterates over. */
function elements(value: unknown): readonly unknown[] {
  if (Array.isArray(value) || typeof value === "string") return [...(value as Iterable<unknown>)];
  if (isMap(value)) return Object.keys(value);
  throw new NoToken();
}

function restoreBytes(tokens: Members, steps: readonly unknown[]): void {
  const target = (to: number) => steps.slice(0, to).reduce(step, tokens);
  const text = target(steps.length);
  if (typeof text !== "string") throw crash("token", "no text");
  const bytes = new Uint8Array(decodeBase64(text));
  const parent = target(-1);
  if (typeof parent === "string") throw new NoToken();
  (parent as Record<PropertyKey, unknown>)[steps.at(-1) as PropertyKey] = bytes;
}

function step(from: unknown, key: unknown): unknown {
  const isList = Array.isArray(from) || typeof from === "string";
  const fits = isList ? Number.isInteger(key) : isMap(from) && (typeof key !== "object" || key === null);
  if (!fits) throw new NoToken();
  if (!Object.hasOwn(from as object, key as PropertyKey)) throw crash("token", "no such key");
  return (from as Record<PropertyKey, unknown>)[key as PropertyKey];
}

function readOldToken(token: string, names: readonly string[], rules: Rules): Start {
  const parts = token.split("___");
  let amount: number | undefined = 0;
  if (parts.length === names.length + 1) {
    amount = rules.oldAmount(parts.pop() ?? "");
    if (amount === undefined) return { tokens: inOrder([token], names), amount: 0 };
  }
  if (parts.length > names.length || !rules.acceptsAmount(amount)) throw badToken();
  return { tokens: inOrder(parts, names), amount };
}

function inOrder(parts: readonly string[], names: readonly string[]): Tokens {
  const value = (part: string | undefined) => (part === "None" ? null : (part ?? null));
  return Object.fromEntries(names.map((name, index) => [name, value(parts[index])]));
}

function loads(token: string): unknown {
  if (!token.isWellFormed()) throw new NoToken();
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(decodeBase64(token));
    return fromWire(
      JSON.parse(text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity|\d{16,}(?!\.))\b/g, withoutNumber)),
    );
  } catch {
    throw new NoToken();
  }
}

/** What `JSON.parse` does not read as Python does, in a form that it does. */
function withoutNumber(found: string): string {
  if (/^-?\d/.test(found)) return Number.isSafeInteger(Number(found)) ? found : `{"__integer__": "${found}"}`;
  return found.startsWith('"') ? found : '"no number"';
}

function decodeBase64(text: string): Uint8Array {
  let chars = "";
  let pads = 0;
  for (const char of text) {
    if (/[A-Za-z0-9+/]/.test(char)) {
      chars += char;
      pads = 0;
    } else if (char === "=" && chars.length % 4 >= 2) {
      pads += 1;
      if ((chars.length % 4) + pads >= 4) return Buffer.from(chars, "base64");
    }
  }
  if (chars.length % 4 !== 0) throw new NoToken();
  return Buffer.from(chars, "base64");
}
