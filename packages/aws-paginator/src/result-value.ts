/** A value under a result key, as countable elements: a list's, a string's characters, a map's entries. */
export function elementsOf(value: unknown): readonly unknown[] | null | undefined {
  if (typeof value === "string") return Array.from(value);
  if (isMap(value)) return Object.entries(value);
  // The core accepts a list or nothing, and says so of anything else.
  return value as readonly unknown[] | null | undefined;
}

/** Elements back in the form of the value they came from. */
export function fromElements(elements: readonly unknown[], like: unknown): unknown {
  if (typeof like === "string") return elements.join("");
  if (isMap(like)) return Object.fromEntries(elements as readonly (readonly [string, unknown])[]);
  return elements;
}

/** The value in place of a secondary one that an earlier part of the same page has delivered. */
export function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "string") return "";
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** What the values of one result key come to over all pages. */
export function aggregate(values: readonly unknown[]): unknown {
  return values.every(Array.isArray) ? values.flat() : values.reduce(add);
}

function add(sum: unknown, value: unknown): unknown {
  if (typeof sum === "string" && typeof value === "string") return sum + value;
  if (isNumeric(sum) && isNumeric(value)) return Number(sum) + Number(value);
  if (isMap(sum) && isMap(value)) return { ...sum, ...value };
  throw new TypeError(
    `Pages cannot be added up: a ${typeof value} follows a ${typeof sum} under one result key.`,
  );
}

function isNumeric(value: unknown): value is number | boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
