import type { ArrivedPage } from "./arrived-page.ts";
import { RequestContext } from "./call-context.ts";
import type { ListApi } from "./list-api.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import { PaginationError } from "./pagination-error.ts";
import type { Place, Tokens } from "./place.ts";
import { RepetitionGuard } from "./repetition-guard.ts";

/** Requests one page after another, and holds the newest. */
export class Fetcher<Item, Response> {
  /** The page that came last; before the first one, an empty page in front of the list. */
  newest: ArrivedPage<Item, Response>;
  /** Whether `call` has been called and has not returned yet. */
  calling = false;
  /** How many items the walk can use beyond those that have come. */
  #wanted: number;
  /** The page size of the last request divided by the number of items that came; at least 1. */
  #shortage = 1;
  /** The request under way. The answer to any other request comes too late and is ignored. */
  #underWay: RequestContext | undefined;
  /** The error that came instead of the page after the newest one. */
  #failure: { readonly error: unknown } | undefined;
  #guard: RepetitionGuard | undefined;
  readonly #api: ListApi<Item, Response>;
  readonly #maxPages: number;
  readonly #signal: AbortSignal | undefined;
  readonly #startingToken: string | null | undefined;
  readonly #onArrival: () => void;

  /** Calls `onArrival`, but never from within `fetch`, when a page or a failure has come, or an abort has stopped a request. */
  constructor(api: ListApi<Item, Response>, options: PaginateOptions, onArrival: () => void) {
    const { start } = api;
    const { maxItems = Infinity, maxPages = Infinity, signal, startingToken } = options;
    this.#api = api;
    this.#maxPages = maxPages;
    this.#signal = signal;
    this.#startingToken = startingToken;
    this.#onArrival = onArrival;
    this.#wanted = maxItems;
    this.newest = {
      response: undefined as Response,
      items: [],
      index: -1,
      asked: start,
      from: 0,
      next: start,
      end: undefined,
      following: undefined,
    };
  }

  /** Whether the list has ended or a limit is reached, so that no more pages are needed. */
  get complete(): boolean {
    const { next, index } = this.newest;
    return !next || this.#wanted <= 0 || index + 1 >= this.#maxPages;
  }

  /** Whether another page may be asked for. */
  get canFetch(): boolean {
    return !this.#failure && !this.complete && !this.#signal?.aborted;
  }

  /** Requests the next page, unless `count` pages have come or a request is under way. */
  fetch(count: number): void {
    if (this.newest.index + 1 < count && !this.#underWay && this.canFetch) this.#send();
  }

  /** Throws the failure that came instead of a page and forgets it, so that the page may be requested again. */
  throwFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure.error;
  }

  /** Aborts the request under way. Pages that have come are kept. */
  cancel(reason?: unknown): void {
    const cancelled = this.#underWay;
    this.#endRequest();
    cancelled?.abort(reason);
  }

  #send(): void {
    const own = new RequestContext();
    this.#underWay = own;
    // Only while a request is under way, so that a walk that is dropped leaves no listener on a signal that lives on.
    this.#signal?.addEventListener("abort", this.#onAbort);
    const onError = (error: unknown) => {
      if (own !== this.#underWay) return;
      this.#endRequest();
      this.#failure = { error };
      this.#onArrival();
    };
    try {
      const place = this.#nextPlace();
      const request = this.#api.request(place.tokens, (this.#wanted + place.skip) * this.#shortage);
      this.calling = true;
      const answer = this.#api.definition.call(request, own.context);
      Promise.resolve(answer).then((response) => {
        if (own !== this.#underWay) return;
        this.#endRequest();
        try {
          this.#land(place, request, response);
        } catch (error) {
          this.#failure = { error };
        }
        this.#onArrival();
      }, onError);
    } catch (error) {
      // Later, as an answer would come, and never from within `fetch`.
      Promise.reject(error).catch(onError);
    } finally {
      this.calling = false;
    }
  }

  /** The place of the next page. A starting token is decoded only here, so that a damaged one is reported to the reader. */
  #nextPlace(): Place {
    const { index, next } = this.newest;
    return index < 0 && this.#startingToken != null ? this.#api.decode(this.#startingToken) : next!;
  }

  #endRequest(): void {
    this.#underWay = undefined;
    this.#signal?.removeEventListener("abort", this.#onAbort);
  }

  readonly #onAbort = (): void => {
    this.cancel(this.#signal?.reason);
    this.#onArrival();
  };

  /** Takes a response as the newest page. Throws if it is not a page, or if no page can follow it. */
  #land(asked: Place, request: Record<string, unknown>, response: Response): void {
    const { items, more, tokens } = this.#api.read(response, request);
    const trouble = more ? this.#troubleWith(tokens, asked) : undefined;
    const endsHere = trouble === "TOKEN_REPEATED" && this.#api.repeatedTokenEnds;
    const end = more ? (endsHere ? "repeatedToken" : undefined) : "exhausted";
    const from = Math.min(asked.skip, items.length);
    const skip = asked.skip - from;
    if (end && skip > 0)
      throw new PaginationError(
        "SKIP_PAST_END",
        "The list ends before the token's item. Start without the token.",
      );
    let next: Place | undefined;
    // Resume at the same page, past its items: by then the API may name another token.
    if (trouble) next = { ...asked, skip: items.length + skip, refused: tokens ?? asked.refused };
    else if (tokens) next = { tokens, skip };
    this.newest = this.newest.following = {
      response,
      items,
      index: this.newest.index + 1,
      asked,
      from,
      next: end ? undefined : next,
      end,
      following: undefined,
    };
    this.#wanted -= items.length - from;
    this.#shortage = this.#api.shortage(request, items.length);
    if (trouble && !end)
      throw new PaginationError(
        trouble,
        tokens
          ? `The API gave a token twice, so the list would never end. Does \`call\` send ${this.#api.definition.names.join()}? If this is how the list ends, set \`onRepeatedToken: "end"\`.`
          : "`hasMore` says that the list goes on, but the response has no next token. Try again, or tell the maker of the API.",
      );
  }

  /** Why the list cannot go on from these tokens; `undefined` if it can. */
  #troubleWith(tokens: Tokens | undefined, asked: Place): "TOKEN_MISSING" | "TOKEN_REPEATED" | undefined {
    if (!tokens) return "TOKEN_MISSING";
    // The tokens that the walk starts with count as seen.
    this.#guard ??= new RepetitionGuard(
      [asked.tokens, asked.refused ?? []].map((known) => this.#api.identify(known)),
    );
    return this.#guard.isRepeated(this.#api.identify(tokens)) ? "TOKEN_REPEATED" : undefined;
  }
}
