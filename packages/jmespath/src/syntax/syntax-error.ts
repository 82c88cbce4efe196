import { JmespathError } from "../jmespath-error.ts";

/** How much of a long expression a message shows, on each side of the mistake. */
const shown = 30;

/** Says what is wrong with an expression, and at which character. The message continues `problem` with "at character 5". */
export function syntaxError(problem: string, expression: string, at: number): JmespathError {
  const [from, to] = [Math.max(0, at - shown), Math.min(expression.length, at + shown)];
  const excerpt = `${from > 0 ? "…" : ""}${shorten(expression.slice(from, to), 2 * shown)}${to < expression.length ? "…" : ""}`;
  const character = Array.from(expression.slice(0, at)).length + 1;
  return new JmespathError(
    "SYNTAX",
    `${problem} at character ${character} of the JMESPath expression: ${excerpt}`,
    at,
  );
}

/** A piece of an expression for a message: on one line, without characters that do not print. */
export function shorten(text: string, length = shown): string {
  const start = text.length > length ? `${text.slice(0, length)}…` : text;
  return start.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
