import type { TokenKind } from "./token.ts";

/** How strongly a token binds the expression to its left; those that end an expression bind with 0. */
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

/** A token that binds less than this ends a projection: it is not applied to each element. */
export const endsProjection = 10;

export function bindingPower(kind: TokenKind): number {
  return powers[kind] ?? 0;
}
