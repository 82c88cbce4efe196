import { PaginationError } from "./pagination-error.ts";

/** A place in a list: which page to ask for, and how many of its items are already delivered. */
export interface Position {
  /** The value of each input token by its name; `undefined` asks without that token, as for the first page. */
  readonly tokens: Readonly<Record<string, unknown>>;
  /** Items to leave out, counted from the first one of that page. At least 0. */
  readonly skip: number;
}

/** Writes a position as a resume token and reads it back. */
export interface TokenCodec {
  encode(position: Position): string;
  /** @throws {PaginationError} `INVALID_TOKEN` when the text is not a token of this list. */
  decode(token: string): Position;
}

/**
 * The core's own token: base64url of the JSON `[list, skip, ...token values]`.
 * `list` names what the token belongs to, so that a token of another list is refused.
 */
export function createTokenCodec(list: string, names: readonly string[]): TokenCodec {
  return {
    encode({ tokens, skip }) {
      const values = names.map((name) => tokens[name] ?? null);
      return toBase64Url(JSON.stringify([list, skip, ...values], refuseLossy));
    },
    decode(token) {
      const parts = parse(token);
      if (!Array.isArray(parts) || parts.length !== names.length + 2) throw damaged();
      const [owner, skip, ...values]: unknown[] = parts;
      if (owner !== list) throw foreign(list);
      if (typeof skip !== "number" || !Number.isSafeInteger(skip) || skip < 0) throw damaged();
      const tokens: Record<string, unknown> = {};
      names.forEach((name, index) => (tokens[name] = values[index] ?? undefined));
      return { tokens, skip };
    },
  };
}

function parse(token: string): unknown {
  try {
    return JSON.parse(fromBase64Url(token));
  } catch {
    // What JSON.parse says of it would quote the token.
    throw damaged();
  }
}

function damaged(): PaginationError {
  const message =
    "This is not a resume token: it is damaged or comes from elsewhere. Pass one on exactly as it was given, or start without one.";
  return new PaginationError("INVALID_TOKEN", message);
}

function foreign(list: string): PaginationError {
  const message = `This resume token belongs to another list, not to ${JSON.stringify(list)}. Pass it to the list that gave it.`;
  return new PaginationError("INVALID_TOKEN", message);
}

/** A token that JSON cannot carry would come back as another one; that needs a codec of its own. */
function refuseLossy(this: Readonly<Record<string, unknown>>, key: string): unknown {
  // Read from its holder: the value that is passed beside the key has been through `toJSON`.
  const value = this[key];
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (["Object", "Array", "String", "Boolean", "Null"].includes(kind) || Number.isFinite(value)) return value;
  throw new TypeError(
    "This API's page tokens are not JSON values. Give the paginator a `codec` that can write them.",
  );
}

function toBase64Url(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(token: string): string {
  const binary = atob(token.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
