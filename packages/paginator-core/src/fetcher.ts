import { PaginationError } from "./pagination-error.ts";
import { createRepetitionGuard } from "./repetition-guard.ts";
import type { PaginateOptions } from "./paged-iterable.ts";
import type { Place, Tokens, Walk } from "./walk.ts";

/** What stands before a page, whether or not that has come. */
export interface Before<Item, Response> {
  following?: Fetched<Item, Response> | undefined;
}

/** A response that has arrived. The one after it hangs on it, so that what has been read is let go. */
export interface Fetched<Item, Response> extends Before<Item, Response> {
  readonly response: Response;
  readonly items: readonly Item[];
  readonly index: number;
  /** The tokens it was asked with. */
  readonly tokens: Tokens;
  /** Items before this index are not delivered. */
  readonly from: number;
  /** The position after its last item; `undefined` at the end of the list. */
  next: Place | undefined;
  /** Its next token was seen before. */
  readonly repeated: boolean | undefined;
}

/** Asks for one page after another. */
export interface Fetcher {
  /** Sees to it that `count` pages have come or are under way, as far as the list and `maxItems` go. */
  fetch(count: number): void;
  /** Whether more can be asked for. Throws what has come instead of a page, once. */
  hasMore(): boolean;
  /** Aborts the request under way. Pages that are ready stay. */
  cancel(reason?: unknown): void;
}

export function createFetcher<Item, Response>(
  walk: Walk<Item, Response>,
  { maxItems = Infinity, startingToken, onRepeatedToken }: PaginateOptions,
  /** What the first page hangs on. */
  last: Before<Item, Response>,
  /** Called, never from within `fetch`, when a page or an error has come. */
  onArrival: () => void,
): Fetcher {
  const isRepeated = createRepetitionGuard();
  /** Throws what has come instead of a page. */
  let failure: (() => never) | undefined;
  /** Where the next request goes: `undefined` before the first one, `null` when the list has no more. */
  let goal: Place | null | undefined;
  let pages = 0;
  /** Items that are of use beyond those that have come. */
  let wanted = maxItems;
  /** The request under way. What any other one brings comes too late. */
  let flight: object | undefined;
  /** One a request, so that what listens to its signal does not pile up. Made when that is read, as it is costly. */
  let controller: AbortController | undefined;
  const context = {
    get signal() {
      return (controller ??= new AbortController()).signal;
    },
  };

  /** Never rejects. */
  async function send(): Promise<void> {
    const own = (flight = {});
    controller = undefined;
    try {
      const asked = (goal ??= startingToken === undefined ? walk.start : walk.decode(startingToken));
      const request = walk.request(asked.tokens, wanted + asked.skip);
      const response = await walk.call(request, context);
      if (own === flight) land(asked, response, request);
    } catch (error) {
      if (own === flight)
        failure = () => {
          throw error;
        };
    }
    if (own !== flight) return;
    flight = undefined;
    onArrival();
  }

  function land({ tokens, skip }: Place, response: Response, request: object): void {
    // The tokens that the walk starts with count as seen.
    if (pages === 0) isRepeated(tokens);
    const arrived = walk.items(response);
    const nextTokens = walk.next(response, request, arrived);
    const from = Math.min(skip, arrived.length);
    const repeated = nextTokens && isRepeated(nextTokens);
    const ended = !nextTokens || (repeated && onRepeatedToken === "end");
    if (ended && skip > from) {
      throw new PaginationError("SKIP_PAST_END", "The list ends before this token's item. Start without it.");
    }
    const next = ended ? undefined : { tokens: nextTokens, skip: skip - from };
    const page: Fetched<Item, Response> = {
      response,
      items: arrived,
      index: pages++,
      tokens,
      from,
      next,
      repeated,
    };
    last = last.following = page;
    wanted -= arrived.length - from;
    goal = next ?? null;
    if (!repeated || !next) return;
    failure = () => {
      // The same page again, past its items: the API may name another token by then.
      goal = page.next = { tokens: page.tokens, skip: page.items.length + next.skip };
      throw new PaginationError(
        "TOKEN_REPEATED",
        'A token came again. If it is the end, pass `onRepeatedToken: "end"`.',
      );
    };
  }

  const fetcher: Fetcher = {
    fetch(count) {
      if (!flight && !failure && pages < count && fetcher.hasMore()) void send();
    },
    hasMore() {
      if (goal === null || wanted <= 0) return false;
      const fail = failure;
      failure = undefined;
      fail?.();
      return true;
    },
    cancel(reason) {
      if (!flight) return;
      flight = undefined;
      // Read later, the signal is an aborted one, too.
      (controller ??= new AbortController()).abort(reason);
    },
  };
  return fetcher;
}
