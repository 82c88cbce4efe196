import { isObject } from "./is-object.ts";
import { isWholeNumber } from "./whole-number.ts";

/** The value of each input token by its name; `undefined` asks without that token, as for the first page. */
export type NamedTokens = Readonly<Record<string, unknown>>;

/** A place in a list: which page to ask for, and how many of its items are already delivered. */
export interface Position {
  readonly tokens: NamedTokens;
  /** Items to leave out, counted from the first one of that page. At least 0. */
  readonly skip: number;
  /**
   * What that page named as its next token, if that was refused because it had been given before. A codec may leave it out:
   * then a walk from there may deliver some pages again before it ends in `TOKEN_REPEATED`.
   */
  readonly refused?: NamedTokens | undefined;
}

export function isPosition(value: unknown): value is Position {
  if (!isObject(value)) return false;
  const { tokens, skip, refused = {} } = value;
  return isObject(tokens) && isWholeNumber(skip, 0) && isObject(refused);
}
