/** `end` comes after the last token. A sign is its own kind. */
export type TokenKind = "name" | "quoted name" | "literal" | "number" | "end" | Sign;

type Sign = (typeof signs)[number];

/** Longer ones first, because the first that matches is taken. */
export const signs = [
  ...(["[]", "[?", "||", "&&", "==", "!=", "<=", ">="] as const),
  ...([".", "*", "[", "]", "{", "}", "(", ")", ",", ":", "@", "|", "&", "<", ">", "!"] as const),
] as const;

export interface Token {
  readonly kind: TokenKind;
  /** As written in the expression. */
  readonly text: string;
  /** The value of a literal, the text of a name, the number of a number. */
  readonly value: unknown;
  /** Where it begins. */
  readonly at: number;
}
