import { JmespathError } from "./jmespath-error.ts";

/** How deep an expression may be nested. Python gives up a little sooner. */
const deepestExpression = 500;

/** How deep a value may be nested where all of it is read. Python gives up a little sooner. */
const deepestValue = 1_000;

/** @throws {JmespathError} `TOO_DEEP`, long before the stack is full. */
export function checkExpressionDepth(depth: number): void {
  if (depth > deepestExpression)
    throw new JmespathError(
      "TOO_DEEP",
      `A JMESPath expression can be nested ${deepestExpression} levels deep; this one goes deeper.`,
    );
}

/** @throws {JmespathError} `TOO_DEEP`, long before the stack is full. */
export function checkValueDepth(depth: number): void {
  if (depth > deepestValue)
    throw new JmespathError(
      "TOO_DEEP",
      `JMESPath reads values that are nested ${deepestValue} levels deep; this one goes deeper.`,
    );
}
