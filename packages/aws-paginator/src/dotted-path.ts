import { PaginationError } from "@jobs/paginator-core";

/**
 * Copies `target` with `value` at a dotted path; what lies beside the path is shared, what is missing on it is created.
 *
 * @throws {TypeError} for an expression that is more than dotted names: it can be read, but not written.
 * @throws {PaginationError} `INVALID_PAGE` when the path leads through something that has no members.
 */
export function withPath(target: object, path: string, value: unknown): object {
  if (path === "" || /[[\]*|]/.test(path)) {
    throw new TypeError(
      `The result key ${JSON.stringify(path)} cannot be written to: only dotted names can.`,
    );
  }
  return write(target, path.split("."), value);
}

function write(target: object, [name = "", ...rest]: readonly string[], value: unknown): object {
  if (rest.length === 0) return { ...target, [name]: value };
  const inner = Object.hasOwn(target, name) ? (target as Record<string, unknown>)[name] : undefined;
  if (inner !== undefined && !isObject(inner)) {
    const message = `A response has no object under ${JSON.stringify(name)}, where ${JSON.stringify(rest.join("."))} is expected.`;
    throw new PaginationError("INVALID_PAGE", message);
  }
  return { ...target, [name]: write(inner ?? {}, rest, value) };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
