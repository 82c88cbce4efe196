import { JmespathError } from "../jmespath-error.ts";
import { isFloat, toFloat } from "../values/float.ts";
import type { Numeric } from "../values/value-type.ts";
import { takes } from "./built-in.ts";
import { listsOfNumbers, numbers } from "./parameter.ts";

export const numberFunctions = {
  abs: takes([numbers], (value) => like(value, Math.abs(Number(value)))),
  avg: takes([listsOfNumbers], (list) => (list.length === 0 ? null : toFloat(add(list) / list.length))),
  ceil: takes([numbers], (value) => toInteger("ceil", Math.ceil(Number(value)))),
  floor: takes([numbers], (value) => toInteger("floor", Math.floor(Number(value)))),
  sum: takes([listsOfNumbers], (list) => (list.some(isFloat) ? toFloat(add(list)) : add(list))),
};

function add(list: readonly Numeric[]): number {
  return list.reduce((sum: number, one) => sum + Number(one), 0);
}

function like(value: Numeric, result: number): Numeric {
  return isFloat(value) ? toFloat(result) : result;
}

function toInteger(name: string, value: number): number {
  if (!Number.isFinite(value))
    throw new JmespathError("INVALID_VALUE", `${name}() takes finite numbers, got ${value}.`);
  // Adding 0 makes 0 of -0: Python's integers have no -0.
  return value + 0;
}
