import { JmespathError } from "./jmespath-error.ts";

/** The most levels of an expression. Python gives up a little sooner. */
const deepestExpression = 500;

/** The most levels of a value that is read as a whole. Python gives up a little sooner. */
const deepestValue = 1_000;

/** @throws {JmespathError} `TOO_DEEP`, long before the stack is full. */
export function checkExpressionDepth(depth: number): void {
  if (depth > deepestExpression)
    throw new JmespathError(
      "TOO_DEEP",
      `A JMESPath expression can have at most ${deepestExpression} levels; this one is nested deeper.`,
    );
}

/** @throws {JmespathError} `TOO_DEEP`, long before the stack is full. */
export function checkValueDepth(depth: number): void {
  if (depth > deepestValue)
    throw new JmespathError(
      "TOO_DEEP",
      `A value that JMESPath reads can have at most ${deepestValue} levels; this one is nested deeper.`,
    );
}
