import { isObject } from "./is-object.ts";
import { isWholeNumber } from "./whole-number.ts";

/** The value of each input token by name. One that is `undefined` is not sent, as for the first page. */
export type NamedTokens = Readonly<Record<string, unknown>>;

/** A position in a list: which page to request, and how many of its items are already delivered. */
export interface Position {
  readonly tokens: NamedTokens;
  /** How many items to leave out at the start of that page. At least 0. */
  readonly skip: number;
  /**
   * The next token that the page named, if it was refused because it had been given before. A codec may leave it out:
   * then a walk from there may deliver some pages again before it throws `TOKEN_REPEATED`.
   */
  readonly refused?: NamedTokens | undefined;
}

export function isPosition(value: unknown): value is Position {
  if (!isObject(value)) return false;
  const { tokens, skip, refused = {} } = value;
  return isObject(tokens) && isWholeNumber(skip, 0) && isObject(refused);
}
