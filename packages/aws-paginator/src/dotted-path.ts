/**
 * Copies `target` with `value` at a dotted path; what lies beside the path is shared, what is missing on it is created.
 *
 * @throws {TypeError} for an expression that is more than dotted names: it can be read, but not written.
 */
export function withPath(target: object, path: string, value: unknown): object {
  if (path === "" || /[[\]*]|\|\|/.test(path)) {
    throw new TypeError(
      `The result key ${JSON.stringify(path)} cannot be written to: only dotted names can.`,
    );
  }
  const [name = "", ...rest] = path.split(".");
  const inner = Object.hasOwn(target, name) ? (target as Record<string, unknown>)[name] : undefined;
  const written = rest.length === 0 ? value : withPath(isObject(inner) ? inner : {}, rest.join("."), value);
  return { ...target, [name]: written };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
