import { isPlainObject } from "./plain-object.ts";

/** The elements of a value under a result key, to be counted: a list's elements, a string's characters, a map's entries. */
export function elementsOf(value: unknown): readonly unknown[] {
  if (typeof value === "string") return Array.from(value);
  if (isPlainObject(value)) return Object.entries(value);
  // The core takes only a list, and throws for anything else.
  return (value ?? []) as readonly unknown[];
}

/** Puts elements back into the form of the value that they came from. */
export function fromElements(elements: readonly unknown[], like: unknown): unknown {
  if (typeof like === "string") return elements.join("");
  if (isPlainObject(like)) return Object.fromEntries(elements as readonly (readonly [string, unknown])[]);
  return elements;
}

/** What replaces a secondary value that was delivered with an earlier part of the same page. */
export function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "string") return "";
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** What boto3's iterators of result keys deliver for a value: a list's elements, a string's characters, a map's keys. */
export function iterated(value: unknown): readonly unknown[] {
  if (value === null || Array.isArray(value)) return value ?? [];
  if (typeof value === "string") return Array.from(value);
  if (isPlainObject(value)) return Object.keys(value);
  throw new TypeError(`A value of type ${typeof value} under a result key has no elements to iterate over.`);
}
