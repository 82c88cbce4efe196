import jmespath from "jmespath";

/** Evaluates a JMESPath expression; what is not there is null. */
export function compileExpression(expression: string): (value: unknown) => unknown {
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(expression)) {
    jmespath.search(null, expression); // a mistake in it shows here, not on some later page
    return (value) => jmespath.search(value, expression);
  }
  // Nearly all published models only name members: no interpreter is needed for those.
  const names = expression.split(".");
  return (value) => names.reduce(member, value) ?? null;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Record<string, unknown>)[name];
}
