import assert from "node:assert/strict";

/** Compares what came with what the world holds. It may have members that the world does not: AWS adds some from time to time. */
export function holds(actual: unknown, expected: unknown, message?: string): void {
  assert.deepEqual(knownPart(actual, expected), expected, message);
}

function knownPart(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.map((item, index) => knownPart(item, expected[index]));
  if (!isRecord(actual) || !isRecord(expected)) return actual;
  const known = Object.entries(actual).filter(([name]) => Object.hasOwn(expected, name));
  return Object.fromEntries(known.map(([name, value]) => [name, knownPart(value, expected[name])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
