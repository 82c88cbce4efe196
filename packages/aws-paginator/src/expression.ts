import { compileExpression as compile } from "@jobs/jmespath";

/** Evaluates a JMESPath expression; what is not there is null. A mistake in it shows at once. */
export function compileExpression(expression: string): (value: unknown) => unknown {
  // Nearly all published models only name members. Nothing of JMESPath is needed for those.
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(expression)) return compile(expression);
  const names = expression.split(".");
  return (value) => names.reduce(member, value) ?? null;
}

function member(value: unknown, name: string): unknown {
  if (Object.prototype.toString.call(value) !== "[object Object]") return null;
  return Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : null;
}
