import jmespath from "jmespath";
import { UsageError } from "../terminal/usage-error.ts";

/** Finds what a JMESPath expression names; what is not there is null. Times are texts in ISO form. */
export function createQuery(expression: string): (value: unknown) => unknown {
  try {
    // Its types leave out what the library has beside `search`.
    (jmespath as unknown as { compile(expression: string): unknown }).compile(expression);
  } catch (error) {
    throw wrong(error);
  }
  return (value) => {
    try {
      // Objects that inherit nothing: the library reads inherited members, too.
      const bare: unknown = JSON.parse(JSON.stringify(value), (_name, inner: unknown) =>
        typeof inner === "object" && inner !== null && !Array.isArray(inner)
          ? Object.assign(Object.create(null) as object, inner)
          : inner,
      );
      return jmespath.search(bare, expression) ?? null;
    } catch (error) {
      throw wrong(error);
    }
  };
}

function wrong(error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(
    `--query: expected a JMESPath expression, such as jobSummaries[0].status; this one is not: ${reason}`,
  );
}
