import { checkValueDepth } from "../depth.ts";
import { JmespathError } from "../jmespath-error.ts";
import { Float } from "./float.ts";
import { membersOf } from "./members.ts";
import { numberText } from "./number-text.ts";
import { isDate, isObject, isText, typeOf } from "./value-type.ts";

/** A text stays as it is; anything else becomes the JSON that Python's `json.dumps` writes, without blanks and in ASCII. */
export function toText(value: unknown): string {
  return isText(value) ? value : toJson(value, 0);
}

function toJson(value: unknown, depth: number): string {
  checkValueDepth(depth);
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return `[${value.map((element) => toJson(element, depth + 1)).join(",")}]`;
  if (isObject(value)) {
    const members = membersOf(value).map(([name, member]) => `${quote(name)}:${toJson(member, depth + 1)}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "boolean" || typeof value === "bigint" || value instanceof Float) return String(value);
  if (isDate(value)) return quote(Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString());
  const noun = typeOf(value) === "expression" ? "an expression (&)" : "a value that JSON does not have";
  throw new JmespathError("INVALID_TYPE", `to_string() takes JSON values and dates, got ${noun}.`);
}

function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
