import { shorten, syntaxError } from "./syntax-error.ts";
import type { Token, TokenKind } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** Reads the tokens of an expression one after the other. */
export interface TokenCursor {
  /** The next token, or one further ahead. After the last one comes `end`, however far ahead. */
  peek(ahead?: number): Token;
  take(): Token;
  comes(kind: TokenKind, ahead?: number): boolean;
  /** Takes the next token if it is one of this kind. */
  skip(kind: TokenKind): boolean;
  expect(kind: TokenKind): void;
  /** @throws {JmespathError} `SYNTAX`, at the next token or another one. */
  fail(expected: string, token?: Token): never;
}

export function createTokenCursor(expression: string): TokenCursor {
  const tokens = tokenize(expression);
  let index = 0;

  const cursor: TokenCursor = {
    peek: (ahead = 0) => tokens[Math.min(index + ahead, tokens.length - 1)]!,
    take() {
      const token = cursor.peek();
      index += 1;
      return token;
    },
    comes: (kind, ahead) => cursor.peek(ahead).kind === kind,
    skip(kind) {
      const found = cursor.comes(kind);
      if (found) index += 1;
      return found;
    },
    expect(kind) {
      if (!cursor.skip(kind)) cursor.fail(`"${kind}"`);
    },
    fail(expected, { kind, text, at } = cursor.peek()) {
      const found = kind === "end" ? "the end" : /^["'`]/.test(text) ? shorten(text) : `"${shorten(text)}"`;
      throw syntaxError(`Expected ${expected}, found ${found}`, expression, at);
    },
  };
  return cursor;
}
