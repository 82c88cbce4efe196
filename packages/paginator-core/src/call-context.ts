/** What `call` is given besides its input. Each request has its own. */
export interface CallContext {
  /** Aborts when the walk is aborted or left; pass it on, so that the request stops, too. */
  readonly signal: AbortSignal;
}

/**
 * The context of one request. Its `AbortController` is made only when `signal` is first read, because making one costs more
 * than everything else a page needs. It is a proxy, so that `{ ...context }` has the signal, too.
 */
export class RequestContext implements ProxyHandler<object> {
  readonly context = new Proxy({ signal: undefined }, this) as unknown as CallContext;
  #controller: AbortController | undefined;

  get(target: object, key: string | symbol): unknown {
    return key === "signal" ? this.#ownController().signal : Reflect.get(target, key);
  }

  /** A signal that is first read after this is already aborted. */
  abort(reason: unknown): void {
    this.#ownController().abort(reason);
  }

  #ownController(): AbortController {
    return (this.#controller ??= new AbortController());
  }
}
