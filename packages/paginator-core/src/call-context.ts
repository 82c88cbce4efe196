/** What `call` is given beside its input. Each request has its own. */
export interface CallContext {
  /** Aborts when the walk is aborted or left; pass it on to stop the request. */
  readonly signal: AbortSignal;
}

/**
 * The context of one request, with a signal that is made when it is read: an `AbortController` costs more than all the rest of a page.
 * A proxy, so that `{ ...context }` holds the signal, too.
 */
export class RequestContext implements ProxyHandler<object> {
  readonly context = new Proxy({ signal: undefined }, this) as unknown as CallContext;
  #controller: AbortController | undefined;

  get(target: object, key: string | symbol): unknown {
    return key === "signal" ? this.#ownController().signal : Reflect.get(target, key);
  }

  /** Also for a signal that is read only after this. */
  abort(reason: unknown): void {
    this.#ownController().abort(reason);
  }

  #ownController(): AbortController {
    return (this.#controller ??= new AbortController());
  }
}
