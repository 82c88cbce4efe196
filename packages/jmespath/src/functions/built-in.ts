import type { Parameter } from "./parameter.ts";

/** A function of JMESPath. */
export interface BuiltIn {
  readonly parameters: readonly Parameter<unknown>[];
  /** Whether more arguments may follow, of any type. */
  readonly open: boolean;
  run(...args: readonly unknown[]): unknown;
}

type Values<Parameters extends readonly Parameter<unknown>[]> = {
  [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Value> ? Value : never;
};

/** A function that takes exactly these arguments. */
export function takes<const Parameters extends readonly Parameter<unknown>[]>(
  parameters: Parameters,
  run: (...args: Values<Parameters>) => unknown,
): BuiltIn {
  // `run` may be typed more narrowly: it only gets arguments that its parameters have accepted.
  return { parameters, open: false, run };
}

/** A function that takes these arguments and any number of others. */
export function takesMore<const Parameters extends readonly Parameter<unknown>[]>(
  parameters: Parameters,
  run: (...args: [...Values<Parameters>, ...unknown[]]) => unknown,
): BuiltIn {
  return { parameters, open: true, run };
}
