import { isPlainObject } from "../plain-object.ts";
import { badToken } from "./bad-token.ts";
import { decodeLenientBase64, encodeBase64 } from "./lenient-base64.ts";

/** Where a bytes value was: keys and indices, from the outside in. */
type Path = readonly (string | number)[];

/** Replaces every bytes value by its base64 text and lists their paths, depth first. */
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
 * Puts the bytes back into `tokens`, which it modifies. False if `paths` is not a list of paths, or one leads into something that
 * has no members: then boto3 takes the token for one of the service.
 *
 * @throws {PaginationError} `INVALID_TOKEN` if a path leads to something that is not there or is not a string; boto3 crashes.
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
    if (typeof value !== "string") throw badToken("the value that it marks as bytes is not a string");
    const bytes = decodeLenientBase64(value);
    if (bytes === undefined || typeof parent === "string") return false;
    (parent as Record<PropertyKey, unknown>)[path.at(-1) as PropertyKey] = bytes;
  }
  return true;
}

/** Whether `from` can have a member `step` at all. Throws if it can, but has not. */
function leadsOn(from: unknown, step: unknown): boolean {
  const listed = Array.isArray(from) || typeof from === "string";
  if (listed ? !Number.isInteger(step) : !isPlainObject(from) || Array.isArray(step) || isPlainObject(step))
    return false;
  if (Object.hasOwn(from as object, step as PropertyKey)) return true;
  throw badToken("the value that it marks as bytes is not there");
}

/** What Python would iterate over; `undefined` if the value is not iterable. */
function iterated(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return Array.from(value);
  return isPlainObject(value) ? Object.keys(value) : undefined;
}

/** Also knows bytes of another realm, which `instanceof` would not: some test runners give each file its own. */
function isBytes(value: unknown): value is Uint8Array {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}
