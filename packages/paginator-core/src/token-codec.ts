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
 * The core's own token: base64 of the JSON `[list, skip, ...token values]`, in letters and digits alone.
 * `list` names what the token belongs to, so that a token of another list is refused.
 */
export function createTokenCodec(list: string, names: readonly string[]): TokenCodec {
  return {
    encode({ tokens, skip }) {
      const values = names.map((name) => tokens[name] ?? null);
      return btoa(escaped(JSON.stringify([list, skip, ...values], refuseLossy))).replaceAll("=", "");
    },
    decode(token) {
      const parts = parse(token);
      const [owner, skip, ...values]: unknown[] = Array.isArray(parts) ? parts : [];
      const amount = Number.isSafeInteger(skip) ? Number(skip) : -1;
      if (owner !== list || values.length !== names.length || amount < 0) {
        const message = `This is no resume token of "${list}". Pass one on just as it was given.`;
        throw new PaginationError("INVALID_TOKEN", message);
      }
      const tokens = names.map((name, index) => [name, values[index] ?? undefined]);
      return { tokens: Object.fromEntries(tokens), skip: amount };
    },
  };
}

function parse(token: string): unknown {
  try {
    return JSON.parse(atob(token));
  } catch {
    // What is thrown here quotes the token.
    return undefined;
  }
}

/** A token that JSON cannot carry would come back as another one; that needs a codec of its own. */
function refuseLossy(this: Readonly<Record<string, unknown>>, key: string): unknown {
  // Read from its holder: the value that is passed beside the key has been through `toJSON`.
  const value = this[key];
  const kind = Object.prototype.toString.call(value);
  if (/ (Object|Array|String|Boolean|Null)]/.test(kind) || Number.isFinite(value)) return value;
  throw new TypeError("JSON cannot carry these page tokens. Pass a `codec` that can.");
}

/** Of ASCII without these few, which only strings hold, base64 makes no "+" and no "/". */
function escaped(json: string): string {
  return json.replace(/[^ -=@-}]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
