/** Writes a resume token when somebody asks for it. */
export type Token = () => string | undefined;

/** Which list threw an error, and where to go on; empty once a second list has thrown the same object. */
const origins = new WeakMap<object, { readonly list?: object; readonly token?: Token }>();

/** Remembers the position at which a list threw an error. */
export function recordThrown(error: unknown, list: object, token: Token): void {
  // A primitive becomes a new object, under which nobody will look.
  const key: object = Object(error);
  const known = origins.get(key);
  origins.set(key, known && known.list !== list ? {} : { list, token });
}

/**
 * The position to go on from after a list has thrown this error: one that your own `call` threw, an abort reason or a
 * `PaginationError`.
 *
 * `undefined` for an error that no list has thrown, for a primitive, and for an object that more than one list has thrown
 * (as happens when several share an `AbortSignal`): ask each list for its `resumeToken` then.
 */
export function resumeTokenOf(error: unknown): string | undefined {
  return origins.get(Object(error))?.token?.();
}
