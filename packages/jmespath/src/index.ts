export { compileExpression } from "./compile-expression.ts";
export { JmespathError } from "./jmespath-error.ts";
export type { CompileOptions, Expression } from "./compile-expression.ts";
export type { JmespathErrorCode } from "./jmespath-error.ts";
