import { encodeBase64, decodeLenientBase64 } from "./lenient-base64.ts";

/** Where a bytes value stood: keys and indices from the outside in. */
type Path = readonly (string | number)[];

/** Replaces every bytes value by its base64 text and lists where, depth first. */
export function encodeBytes(tokens: Readonly<Record<string, unknown>>): {
  readonly tokens: unknown;
  readonly paths: Path[];
} {
  const paths: Path[] = [];
  const encode = (value: unknown, path: Path): unknown => {
    if (value instanceof Uint8Array) {
      paths.push(path);
      return encodeBase64(value);
    }
    if (Array.isArray(value)) return value.map((element, index) => encode(element, [...path, index]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, encode(inner, [...path, key])]),
    );
  };
  return { tokens: encode(tokens, []), paths };
}

/** Puts the bytes back. False when a path leads nowhere. Changes `tokens`, which must be one's own. */
export function decodeBytes(tokens: Record<string, unknown>, paths: unknown): boolean {
  if (!Array.isArray(paths)) return false;
  return paths.every((path: unknown) => {
    if (!Array.isArray(path) || path.length === 0) return false;
    let parent: unknown = tokens;
    for (const key of path.slice(0, -1)) parent = member(parent, key);
    const last: unknown = path.at(-1);
    const text = member(parent, last);
    const bytes = typeof text === "string" ? decodeLenientBase64(text) : undefined;
    if (bytes === undefined) return false;
    (parent as Record<string, unknown>)[last as string] = bytes;
    return true;
  });
}

function member(parent: unknown, key: unknown): unknown {
  if (typeof parent !== "object" || parent === null) return undefined;
  if (typeof key !== "string" && typeof key !== "number") return undefined;
  return Object.hasOwn(parent, key) ? (parent as Record<string | number, unknown>)[key] : undefined;
}
