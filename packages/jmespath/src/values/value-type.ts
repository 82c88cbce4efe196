import { Float } from "./float.ts";
import { Reference } from "./reference.ts";

/** The types of JMESPath, and `other` for values that JSON does not have: dates, bytes, streams. */
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

/** Whether a value has members: lists, dates and bytes have none. */
export function isObject(value: unknown): value is Members {
  return tagOf(value) === "[object Object]";
}

export function isDate(value: unknown): value is Date {
  return tagOf(value) === "[object Date]";
}

export function isBytes(value: unknown): value is Uint8Array {
  return tagOf(value) === "[object Uint8Array]";
}

/** The kind of an object, even of another realm, as test runners have them; `instanceof` would not know those. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}

export function isNumber(value: unknown): value is Numeric {
  return typeof value === "number" || typeof value === "bigint" || value instanceof Float;
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}
