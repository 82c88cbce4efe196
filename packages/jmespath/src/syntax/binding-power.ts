import type { TokenKind } from "./token.ts";

/** How strongly a token binds what stands left of it; 0 for those that end an expression. */
const powers: Readonly<Partial<Record<TokenKind, number>>> = {
  "|": 1,
  "||": 2,
  "&&": 3,
  "==": 5,
  "!=": 5,
  "<": 5,
  "<=": 5,
  ">": 5,
  ">=": 5,
  "[]": 9,
  "*": 20,
  "[?": 21,
  ".": 40,
  "!": 45,
  "{": 50,
  "[": 55,
  "(": 60,
};

/** What binds less than this is no part of what a projection does with each element. */
export const endsProjection = 10;

export function bindingPower(kind: TokenKind): number {
  return powers[kind] ?? 0;
}
