import { readFileSync } from "node:fs";
import type { JmespathErrorCode } from "../index.ts";

/** The answer of Python's jmespath: what it found, or the name of its exception. */
type Answer = { readonly ok: unknown } | { readonly error: string };
export type Case = Answer & { readonly expression: string; readonly given: unknown };

type Line = { readonly given: unknown } | (Answer & { readonly expression: string });

/** Reads lines as `vectors/answer.py` prints them. */
export function parseCases(text: string): Case[] {
  let given: unknown;
  return text
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const read = JSON.parse(line) as Line;
      if ("expression" in read) return [{ ...read, given }];
      given = read.given;
      return [];
    });
}

/** The cases of a file in `vectors`. */
export function readCases(file: string): Case[] {
  return parseCases(readFileSync(new URL(`../../vectors/${file}`, import.meta.url), "utf8"));
}

const codes: Readonly<Record<string, JmespathErrorCode>> = {
  ArityError: "INVALID_ARITY",
  EmptyExpressionError: "SYNTAX",
  IncompleteExpressionError: "SYNTAX",
  JMESPathTypeError: "INVALID_TYPE",
  LexerError: "SYNTAX",
  ParseError: "SYNTAX",
  UnknownFunctionError: "UNKNOWN_FUNCTION",
  VariadictArityError: "INVALID_ARITY",
};

/** Our code for an exception of Python; `undefined` for one that Python throws by accident, for which any clear error will do. */
export function codeFor(exception: string): JmespathErrorCode | undefined {
  return codes[exception];
}
