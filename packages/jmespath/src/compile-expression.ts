import { createEvaluator } from "./evaluate/create-evaluator.ts";
import { needsDelivery } from "./evaluate/needs-delivery.ts";
import { parse } from "./syntax/parse.ts";
import { deliver } from "./values/deliver.ts";

/** Finds what an expression names in a value; what is not there is null. The value stays as it is. */
export type Expression = (value: unknown) => unknown;

export interface CompileOptions {
  /**
   * Gives what Python has as a float without a fraction (an average of 2) as a `Number` object, whose text is Python's: "2.0".
   * Default: false, it is a plain number.
   */
  readonly boxFloats?: boolean;
}

/**
 * Reads a JMESPath expression, once for any number of values.
 *
 * @throws {JmespathError} `SYNTAX` with the position of the mistake, or `TOO_DEEP`. What is wrong with a value is thrown when it is read.
 */
export function compileExpression(
  expression: string,
  { boxFloats = false }: CompileOptions = {},
): Expression {
  const root = parse(expression);
  const evaluate = createEvaluator(root);
  return needsDelivery(root)
    ? (value) => deliver(evaluate(value) ?? null, boxFloats)
    : (value) => evaluate(value) ?? null;
}
