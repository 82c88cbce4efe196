/**
 * What is wrong, by the name that the JMESPath specification has for it, if it has one.
 *
 * - `SYNTAX`: the text is not a JMESPath expression.
 * - `UNKNOWN_FUNCTION`: there is no function of this name.
 * - `INVALID_ARITY`: a function is called with too many or too few arguments.
 * - `INVALID_TYPE`: a value is of a type that a function or a comparison does not take.
 * - `INVALID_VALUE`: a value has the right type, but makes no sense there.
 * - `TOO_DEEP`: the expression or a value is nested deeper than anything real.
 */
export type JmespathErrorCode =
  | "SYNTAX"
  | "UNKNOWN_FUNCTION"
  | "INVALID_ARITY"
  | "INVALID_TYPE"
  | "INVALID_VALUE"
  | "TOO_DEEP";

/** The one error class of this package. Its messages may quote the expression, but never the data. */
export class JmespathError extends Error {
  override readonly name = "JmespathError";
  readonly code: JmespathErrorCode;
  /** Where a `SYNTAX` error is: an index into the text of the expression. */
  readonly position: number | undefined;

  constructor(code: JmespathErrorCode, message: string, position?: number) {
    super(message);
    this.code = code;
    this.position = position;
  }
}
