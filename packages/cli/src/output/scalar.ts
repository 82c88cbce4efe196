import { inert } from "../terminal/inert.ts";

export type Members = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Members {
  return !isScalar(value) && !Array.isArray(value);
}

export function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null || isFloat(value);
}

/** A number as a `Number` object: what a query has found to be a float, with its text in Python's form. */
function isFloat(value: unknown): value is number {
  return Object.prototype.toString.call(value) === "[object Number]" && typeof value === "object";
}

/** A scalar as the AWS CLI prints it for people; on one line. */
export function printScalar(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return printNumber(value);
  return inert(typeof value === "string" || isFloat(value) ? String(value) : JSON.stringify(value));
}

/** A small fraction is written as Python writes it: `1e-05`. */
function printNumber(value: number): string {
  if (value === 0 || Math.abs(value) >= 1e-4) return String(value);
  return value.toExponential().replace(/e-(\d)$/, "e-0$1");
}
