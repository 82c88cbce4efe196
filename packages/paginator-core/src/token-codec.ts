import { PaginationError } from "./pagination-error.ts";
import { isObject } from "./is-object.ts";
import { isWholeNumber } from "./is-whole-number.ts";

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
 * The core's own token: base64 of the JSON `[list, skip, tokens]`, in letters and digits alone.
 * `list` names what the token belongs to, so that a token of another list is refused.
 */
export function createTokenCodec(list: string): TokenCodec {
  return {
    encode: ({ tokens, skip }) =>
      btoa(escaped(JSON.stringify([list, skip, tokens], refuseLossy))).replaceAll("=", ""),
    decode(token) {
      try {
        const [owner, skip, tokens]: unknown[] = JSON.parse(atob(token));
        if (owner === list && isWholeNumber(skip, 0) && isObject(tokens)) return { tokens, skip };
      } catch {
        // What is thrown here quotes the token.
      }
      throw new PaginationError("INVALID_TOKEN", `Not a resume token of "${list}". Pass it as it was given.`);
    },
  };
}

/** A token that JSON cannot carry would come back as another one; that needs a codec of its own. */
function refuseLossy(this: Readonly<Record<string, unknown>>, key: string): unknown {
  // Read from its holder: the value that is passed beside the key has been through `toJSON`.
  const value = this[key];
  const kind = value?.constructor?.name ?? "Object";
  if (/^(Object|Array|String|Boolean)$/.test(kind) || Number.isFinite(value)) return value;
  throw new TypeError("JSON cannot carry this token. Pass a `codec`.");
}

/** Of ASCII without these few, which only strings hold, base64 makes no "+" and no "/". */
function escaped(json: string): string {
  return json.replace(/[^ -=@-}]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
