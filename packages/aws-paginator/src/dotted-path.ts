import { PaginationError } from "@jobs/paginator-core";

/**
 * Copies `target` and sets `value` at a dotted path. Members off the path are shared, objects missing on it are created.
 *
 * @throws {TypeError} for an expression that is more than dotted names: it can only be read.
 * @throws {PaginationError} `INVALID_PAGE` if the path leads through something that has no members.
 */
export function withPath(target: object, path: string, value: unknown): object {
  if (path === "" || /[[\]*|]/.test(path)) {
    throw new TypeError(
      `The result key ${JSON.stringify(path)} cannot be written to: only dotted names can be.`,
    );
  }
  return write(target, path.split("."), value);
}

function write(target: object, [name = "", ...rest]: readonly string[], value: unknown): object {
  if (rest.length === 0) return { ...target, [name]: value };
  const inner = Object.hasOwn(target, name) ? (target as Record<string, unknown>)[name] : undefined;
  if (inner !== undefined && !isObject(inner)) {
    const message = `A response has no object under ${JSON.stringify(name)}, but ${JSON.stringify(rest.join("."))} is expected in it.`;
    throw new PaginationError("INVALID_PAGE", message);
  }
  return { ...target, [name]: write(inner ?? {}, rest, value) };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
