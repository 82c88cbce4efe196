import { Float } from "./float.ts";
import { Reference } from "./reference.ts";

/** The types of JMESPath, and `other` for what JSON does not have: dates, bytes, streams. */
export type ValueType =
  | "null"
  | "boolean"
  | "number"
  | "string"
  | "array"
  | "object"
  | "expression"
  | "other";

export type Numeric = number | bigint | Float;
export type Members = Readonly<Record<string, unknown>>;

export function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return "boolean";
  if (isText(value)) return "string";
  if (isNumber(value)) return "number";
  if (Array.isArray(value)) return "array";
  if (isObject(value)) return "object";
  return value instanceof Reference ? "expression" : "other";
}

/** Something with members: no list, no date, no bytes. */
export function isObject(value: unknown): value is Members {
  return tagOf(value) === "[object Object]";
}

export function isDate(value: unknown): value is Date {
  return tagOf(value) === "[object Date]";
}

export function isBytes(value: unknown): value is Uint8Array {
  return tagOf(value) === "[object Uint8Array]";
}

/** What kind of object it is, also for one of another realm, as a test runner makes them: `instanceof` would not know it. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}

export function isNumber(value: unknown): value is Numeric {
  return typeof value === "number" || typeof value === "bigint" || value instanceof Float;
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}
