import { readLiteral } from "./read-literal.ts";
import { shorten, syntaxError } from "./syntax-error.ts";
import { signs, type Token, type TokenKind } from "./token.ts";

const sign = signs.map((one) => one.replaceAll(/[^\w]/g, String.raw`\$&`)).join("|");
const simple = new RegExp(`(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>-?[0-9]+)|(?<sign>${sign})`, "y");
const blanks = /[ \t\n\r]*/y;

/** @throws {JmespathError} `SYNTAX` for a character with which no token begins, and for a quoted token that cannot be read. */
export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;

  function add(kind: TokenKind, text: string, value: unknown): void {
    tokens.push({ kind, text, value, at });
    at += text.length;
  }

  for (;;) {
    blanks.lastIndex = at;
    blanks.test(expression);
    at = blanks.lastIndex;
    const next = expression.charAt(at);
    if (next === "") break;
    if (next === "'" || next === '"' || next === "`") {
      const text = quotedAt(expression, at);
      const value = readLiteral(text);
      if (value === undefined) throw syntaxError(`${nounOf(next)} that is not valid JSON`, expression, at);
      add(next === '"' ? "quoted name" : "literal", text, value.value);
      continue;
    }
    simple.lastIndex = at;
    const { name, number, sign: found } = simple.exec(expression)?.groups ?? {};
    if (name !== undefined) add("name", name, name);
    else if (number !== undefined) add("number", number, Number(number));
    else if (found !== undefined) add(found as TokenKind, found, undefined);
    else throw syntaxError(strange(expression, at), expression, at);
  }
  add("end", "", undefined);
  return tokens;
}

/** From a quote to the next one without a backslash before it. */
function quotedAt(expression: string, opening: number): string {
  const quote = expression.charAt(opening);
  let at = opening + 1;
  while (at < expression.length && expression[at] !== quote) at += expression[at] === "\\" ? 2 : 1;
  if (at < expression.length) return expression.slice(opening, at + 1);
  throw syntaxError(`${nounOf(quote)} that has no closing ${quote}`, expression, opening);
}

function nounOf(quote: string): string {
  if (quote === '"') return "Found a name in double quotes";
  return quote === "'" ? "Found a string in single quotes" : "Found a literal in backticks";
}

const hints: Readonly<Record<string, string>> = {
  "=": ' (equality is "==")',
  "-": " (write a name with this character in double quotes)",
  "?": ' (a filter begins with "[?", without a space)',
};

function strange(expression: string, at: number): string {
  const character = String.fromCodePoint(expression.codePointAt(at) ?? 0);
  return `Found "${shorten(character)}", which means nothing${hints[character] ?? ""},`;
}
