import { findLossy } from "./json-value.ts";
import { PaginationError } from "./pagination-error.ts";
import { isPosition, type Position } from "./position.ts";

/** Writes a position as a resume token and reads it back. */
export interface TokenCodec {
  encode(position: Position): string;
  /** @throws {PaginationError} `INVALID_TOKEN` if the text is not a token of this list. */
  decode(token: string): Position;
}

/** The most characters of a resume token: more than any API needs, and few enough to be read at once. */
const longest = 1_048_576;

/**
 * The core's own resume tokens: base64 of the JSON `[list, skip, tokens]`, in letters and digits alone.
 * `list` is the name of the list they belong to; tokens of another list are refused. Whoever has a token can read it and
 * write another one: wrap this codec to sign tokens or to check what they hold.
 */
export function createTokenCodec(list: string): TokenCodec {
  return {
    encode({ tokens, skip, refused }) {
      const lossy = findLossy(tokens);
      if (lossy)
        throw new PaginationError(
          "LOSSY_TOKEN",
          `JSON cannot carry a token with ${lossy} in it. Pass a \`codec\` that can.`,
        );
      const members = refused ? [list, skip, tokens, refused] : [list, skip, tokens];
      return btoa(escaped(JSON.stringify(members))).replaceAll("=", "");
    },
    decode(token) {
      let members: unknown;
      try {
        members = token.length <= longest && JSON.parse(atob(token));
      } catch {
        // The parser's error would quote the token.
      }
      const [owner, skip, tokens, refused]: unknown[] = Array.isArray(members) ? members : [];
      const position = { tokens, skip, refused };
      if (owner === list && isPosition(position) && !findLossy([tokens, refused])) return position;
      throw invalidToken(list, owner);
    },
  };
}

export function invalidToken(list: string, owner?: unknown): PaginationError {
  // The name comes from the token, so it is quoted only if it is harmless.
  const foreign = typeof owner === "string" && owner !== list && /^[\w.,-]{1,40}$/.test(owner);
  const reason = foreign ? `it belongs to "${owner}"` : "it is damaged";
  return new PaginationError(
    "INVALID_TOKEN",
    `Not a resume token of "${list}": ${reason}. Pass it as it was given, or start without it.`,
  );
}

/** Escapes all characters of which base64 could make "+" or "/". In JSON they occur only within strings. */
function escaped(json: string): string {
  return json.replace(/[^ -=@-}]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
