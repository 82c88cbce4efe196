/** Writes a resume token, only when it is asked for. */
export type Token = () => string | undefined;

/** Who threw an error, and from where to go on; nothing once a second list has thrown the same object. */
const origins = new WeakMap<object, { readonly list?: object; readonly token?: Token }>();

/** Remembers the position at which a list threw an error. */
export function recordThrown(error: unknown, list: object, token: Token): void {
  // A primitive becomes an object that nobody else has.
  const key: object = Object(error);
  const known = origins.get(key);
  origins.set(key, known && known.list !== list ? {} : { list, token });
}

/**
 * The position to go on from after an error that a list threw: of your own `call`, an abort reason or a `PaginationError`.
 *
 * `undefined` for an error no list has thrown, for a primitive, and for one object that more than one list has thrown
 * (as one `AbortSignal` shared by several does): ask each list for its `resumeToken` then.
 */
export function resumeTokenOf(error: unknown): string | undefined {
  return origins.get(Object(error))?.token?.();
}

/** For a list that another one reads: where that one stands is what its reader wants to know. */
export function forgetThrown(error: unknown): void {
  origins.delete(Object(error));
}
