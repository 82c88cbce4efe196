import { CodedError } from "../coded-error.ts";
import type { Rules } from "./rules.ts";

export type Members = Record<string, unknown>;

/**
 * What the recorded engine crashes on: the starting token, the model, a page, pages that do not go together, or a value that an expression can
 * do nothing with.
 */
export type Crash = "token" | "model" | "page" | "sum" | "elements" | "expression";

/** What the recorded engine does by accident. */
export function crash(on: Crash, message: string): CodedError {
  return new CodedError("PythonInternal", on, message);
}

export function isMap(value: unknown): value is Members {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

export function isNumber(value: unknown): value is number | boolean {
  return typeof value === "number" || typeof value === "boolean";
}

/** Python's truth. */
export function truth(value: unknown): boolean {
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length > 0;
  return isMap(value) ? Object.keys(value).length > 0 : Boolean(value);
}

/** Python's `len`. */
export function count(value: unknown): number {
  if (typeof value === "string") return Array.from(value).length;
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  throw crash("page", "it has no length");
}

/** Python's `value[from:to]`, also of the entries of a map. */
export function slice(value: unknown, from: unknown, to?: number): unknown {
  if (from !== null && typeof from !== "number" && typeof from !== "boolean")
    throw crash("token", "no index");
  if (!Number.isInteger(Number(from))) throw crash("token", "no index");
  const cut = (elements: readonly unknown[]) => elements.slice(Number(from), to);
  if (typeof value === "string") return cut(Array.from(value)).join("");
  return Array.isArray(value) ? cut(value) : Object.fromEntries(cut(Object.entries(value as Members)) as []);
}

/** What stands in place of a secondary value when a walk is resumed on its page. */
export function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "string") return "";
  return isNumber(value) ? value : null;
}

/** Writes to a dotted path, in place. */
export function write(target: Members, path: string, value: unknown, rules: Rules): void {
  if (!rules.isWritable(path)) throw new CodedError("InvalidExpression", "ValueError", path);
  const names = path.split(".");
  const last = names.pop() ?? "";
  let parent: unknown = target;
  for (const name of names) {
    if (!isMap(parent)) throw crash("page", "it has no members");
    if (!Object.hasOwn(parent, name)) parent[name] = {};
    parent = parent[name];
  }
  if (!isMap(parent)) throw crash("page", "it has no members");
  parent[last] = value;
}

/** Merges maps in place; everything else is replaced. */
export function merge(under: unknown, over: Members): void {
  if (!isMap(under)) throw crash("page", "it has no members");
  for (const [name, value] of Object.entries(over)) {
    if (isMap(value) && Object.hasOwn(under, name)) merge(under[name], value);
    else under[name] = value;
  }
}
