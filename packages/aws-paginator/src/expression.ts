import { compileExpression as compile } from "@jobs/jmespath";

/** Compiles a JMESPath expression, or throws if it is wrong. It evaluates to null if nothing is found. */
export function compileExpression(expression: string): (value: unknown) => unknown {
  // Nearly all published models use only dotted names, which need no JMESPath.
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(expression)) return compile(expression);
  const names = expression.split(".");
  return (value) => names.reduce(member, value) ?? null;
}

function member(value: unknown, name: string): unknown {
  if (Object.prototype.toString.call(value) !== "[object Object]") return null;
  return Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : null;
}
