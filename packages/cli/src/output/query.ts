import { compileExpression, JmespathError } from "@jobs/jmespath";
import { UsageError } from "../terminal/usage-error.ts";

/** Finds what a JMESPath expression names; what is not there is null. Times are texts in ISO form. */
export function createQuery(expression: string): (value: unknown) => unknown {
  const find = explained(() => compileExpression(expression, { boxFloats: true }));
  return (value) => explained(() => find(JSON.parse(JSON.stringify(value))));
}

function explained<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error;
    throw new UsageError(
      `--query: expected a JMESPath expression that works here, such as jobSummaries[0].status. ${error.message}`,
    );
  }
}
