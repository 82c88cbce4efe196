import { invalidToken } from "../token-codec.ts";
import { hash } from "./hash.ts";
import type { SortKey } from "./order.ts";

/** Characters of a token that is read at all. */
const longest = 1_048_576;

/** Of tokens made of fields: everything between "." and "~" that could be mistaken is escaped. Plain letters and digits, as most tokens are, stay as they are. */
export function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/g, (char) => `_${digits(char.charCodeAt(0))}_`);
}

export function unescaped(text: string): string {
  return text.replace(/_([0-9a-z]+)_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 36)));
}

export function digits(value: number): string {
  return value.toString(36);
}

export function keyText(key: SortKey): string {
  if (typeof key === "string") return `s${escaped(key)}`;
  return Number.isSafeInteger(key) ? `i${digits(key)}` : `n${escaped(String(key))}`;
}

/** The fields of a token behind the one that says whose it is. @throws {PaginationError} `INVALID_TOKEN` for one of another name. */
export function fieldsOf(name: string, token: string): string[] {
  const [owner, ...fields] = token.slice(0, longest).split(".");
  if (owner !== digits(hash(name)) || token.length > longest) throw invalidToken(name);
  return fields;
}

/** @throws {RangeError} for what is no number of ours. */
export function number(text: string | undefined): number {
  const value = Number.parseInt(text!, 36);
  if (!(value >= 0 && value < 2 ** 48)) throw new RangeError();
  return value;
}
