import { createEvaluator } from "./evaluate/create-evaluator.ts";
import { needsDelivery } from "./evaluate/needs-delivery.ts";
import { parse } from "./syntax/parse.ts";
import { deliver } from "./values/deliver.ts";

/** Finds in a value what an expression names; null if it is not there. The value is not modified. */
export type Expression = (value: unknown) => unknown;

export interface CompileOptions {
  /**
   * Returns what is a float without a fraction in Python (such as an average of 2) as a `Number` object, whose text is Python's:
   * "2.0". Default: false, which returns a plain number.
   */
  readonly boxFloats?: boolean;
}

/**
 * Compiles a JMESPath expression, once for any number of values.
 *
 * @throws {JmespathError} `SYNTAX` with the position of the mistake, or `TOO_DEEP`. The other codes are thrown when a value is read.
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
