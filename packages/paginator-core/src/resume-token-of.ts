/** Who threw an error, and from where to go on; `undefined` once a second list has thrown the same object. */
const origins = new WeakMap<
  object,
  { readonly list: object; readonly token: () => string | undefined } | undefined
>();

/** Remembers the position at which a list threw an error. */
export function recordThrown(error: unknown, list: object, token: () => string | undefined): void {
  if (!isObject(error)) return;
  const shared = origins.has(error) && origins.get(error)?.list !== list;
  origins.set(error, shared ? undefined : { list, token });
}

/**
 * The position to go on from after an error that a list threw: of your own `call`, an abort reason or a `PaginationError`.
 *
 * `undefined` for an error no list has thrown, for a primitive, and for one object that more than one list has thrown
 * (as one `AbortSignal` shared by several does): ask each list for its `resumeToken` then.
 */
export function resumeTokenOf(error: unknown): string | undefined {
  return isObject(error) ? origins.get(error)?.token() : undefined;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
