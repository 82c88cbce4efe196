/** `end` stands behind the last token; the signs stand for themselves. */
export type TokenKind = "name" | "quoted name" | "literal" | "number" | "end" | Sign;

type Sign = (typeof signs)[number];

/** Longer ones first: each is taken where it fits. */
export const signs = [
  ...(["[]", "[?", "||", "&&", "==", "!=", "<=", ">="] as const),
  ...([".", "*", "[", "]", "{", "}", "(", ")", ",", ":", "@", "|", "&", "<", ">", "!"] as const),
] as const;

export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the expression. */
  readonly text: string;
  /** What a literal is, what a name names, the number that a number is. */
  readonly value: unknown;
  /** Where it begins. */
  readonly at: number;
}
