import { isPlainObject } from "../plain-object.ts";
import { badToken } from "./bad-token.ts";
import { decodeLenientBase64, encodeBase64 } from "./lenient-base64.ts";

/** Where a bytes value stood: keys and indices from the outside in. */
type Path = readonly (string | number)[];

/** Replaces every bytes value by its base64 text and lists where, depth first. */
export function encodeBytes(tokens: Readonly<Record<string, unknown>>): {
  readonly tokens: unknown;
  readonly paths: readonly Path[];
} {
  const paths: Path[] = [];
  const encode = (value: unknown, path: Path): unknown => {
    if (isBytes(value)) {
      paths.push(path);
      return encodeBase64(value);
    }
    if (Array.isArray(value)) return value.map((element, index) => encode(element, [...path, index]));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, encode(inner, [...path, key])]),
    );
  };
  return { tokens: encode(tokens, []), paths };
}

/**
 * Puts the bytes back into `tokens`, which must be one's own. False when the list of paths is none, or leads to something that
 * has no members: boto3 takes the token for one of the service then.
 *
 * @throws {PaginationError} `INVALID_TOKEN` when a path leads to something that is not there, or is no text: boto3 crashes.
 */
export function decodeBytes(tokens: Readonly<Record<string, unknown>>, paths: unknown): boolean {
  const found = iterated(paths)?.map(iterated);
  if (found === undefined) return false;
  for (const path of found) {
    if (path === undefined) return false;
    let parent: unknown;
    let value: unknown = tokens;
    for (const step of path) {
      if (!leadsOn(value, step)) return false;
      parent = value;
      value = (parent as Record<PropertyKey, unknown>)[step as PropertyKey];
    }
    if (typeof value !== "string") throw badToken("what it says to be bytes is no text");
    const bytes = decodeLenientBase64(value);
    if (bytes === undefined || typeof parent === "string") return false;
    (parent as Record<PropertyKey, unknown>)[path.at(-1) as PropertyKey] = bytes;
  }
  return true;
}

/** Whether a step can be taken at all; taken to nowhere, it is an error. */
function leadsOn(from: unknown, step: unknown): boolean {
  const listed = Array.isArray(from) || typeof from === "string";
  if (listed ? !Number.isInteger(step) : !isPlainObject(from) || Array.isArray(step) || isPlainObject(step))
    return false;
  if (Object.hasOwn(from as object, step as PropertyKey)) return true;
  throw badToken("what it says to be bytes is not there");
}

/** What Python iterates over, if it does. */
function iterated(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return Array.from(value);
  return isPlainObject(value) ? Object.keys(value) : undefined;
}

/** Also bytes of another realm, such as a test runner gives each file: `instanceof` would not know those. */
function isBytes(value: unknown): value is Uint8Array {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}
