import { JmespathError } from "../jmespath-error.ts";
import type { BuiltIn } from "./built-in.ts";
import { listFunctions } from "./lists.ts";
import { numberFunctions } from "./numbers.ts";
import { objectFunctions } from "./objects.ts";
import { nameOf } from "./parameter.ts";
import { orderFunctions } from "./order.ts";
import { textFunctions } from "./texts.ts";
import { conversionFunctions } from "./conversions.ts";

const builtIns: ReadonlyMap<string, BuiltIn> = new Map(
  [
    listFunctions,
    numberFunctions,
    objectFunctions,
    orderFunctions,
    textFunctions,
    conversionFunctions,
  ].flatMap((functions) => Object.entries(functions)),
);

/** @throws {JmespathError} `UNKNOWN_FUNCTION`, `INVALID_ARITY`, `INVALID_TYPE`, or what the function throws. */
export function call(name: string, args: readonly unknown[]): unknown {
  const builtIn = builtIns.get(name);
  if (builtIn === undefined)
    throw new JmespathError(
      "UNKNOWN_FUNCTION",
      `There is no JMESPath function ${name}(). The functions are ${[...builtIns.keys()].toSorted().join(", ")}.`,
    );
  const { parameters, open } = builtIn;
  if (args.length < parameters.length || (!open && args.length > parameters.length))
    throw new JmespathError(
      "INVALID_ARITY",
      `${name}() takes ${open ? "at least " : ""}${parameters.length} ${parameters.length === 1 ? "argument" : "arguments"}, got ${args.length}.`,
    );
  for (const [index, parameter] of parameters.entries())
    if (!parameter.takes(args[index]))
      throw new JmespathError(
        "INVALID_TYPE",
        `${name}() takes ${parameter.name}${parameters.length > 1 ? ` as argument ${index + 1}` : ""}, got ${nameOf(args[index])}.`,
      );
  return builtIn.run(...args);
}
