import { PaginationError } from "./pagination-error.ts";
import { createRepetitionGuard } from "./repetition-guard.ts";
import type { Position } from "./token-codec.ts";
import type { Walk } from "./walk.ts";

/** A response that has arrived. */
export interface Fetched<Item, Response> {
  readonly response: Response;
  readonly items: readonly Item[];
  readonly index: number;
  /** The tokens it was asked with. */
  readonly tokens: Position["tokens"];
  /** Items before this index are not delivered. */
  readonly from: number;
  /** The position after its last item; `undefined` at the end of the list. */
  next: Position | undefined;
  /** Its next token was seen before. */
  readonly repeated: boolean;
}

/** Makes the error to throw when its turn has come. */
export type Failure = () => unknown;

/** Asks for one page after another. What it fetched waits, in order, until it is taken. */
export interface Fetcher<Item, Response> {
  /** Sees to it that `depth` pages are ready or under way, as far as the list and `maxItems` go. */
  lookAhead(depth: number): void;
  /** The next page, the failure in its place, or `undefined` when neither has arrived. */
  take(): Fetched<Item, Response> | Failure | undefined;
  /** Gives pages back that were taken last, to be taken again. */
  putBack(pages: readonly Fetched<Item, Response>[]): void;
  /** Aborts the request under way. Pages that are ready stay. */
  cancel(reason?: unknown): void;
}

interface FetcherOptions {
  readonly startingToken: string | undefined;
  readonly maxItems: number;
  readonly onRepeatedToken: "error" | "end";
  /** Called, never from within `lookAhead`, when there is something new to take. */
  readonly onArrival: () => void;
}

export function createFetcher<Item, Response>(
  walk: Walk<Item, Response>,
  { startingToken, maxItems, onRepeatedToken, onArrival }: FetcherOptions,
): Fetcher<Item, Response> {
  const seen = createRepetitionGuard();
  const ready: Fetched<Item, Response>[] = [];
  let failure: Failure | undefined;
  /** Where the next request goes; `undefined` when the list has no more. Not known before the first request. */
  let goal: Position | undefined;
  let begun = false;
  let pages = 0;
  let items = 0;
  /** Belongs to the last request made. One a request, so that what listens to its signal does not pile up. */
  let controller = new AbortController();
  /** Whether that request is under way. What another one brings comes too late. */
  let flying = false;
  const context = {
    get signal() {
      return controller.signal;
    },
  };

  function begin(): Position {
    goal = startingToken === undefined ? walk.start() : walk.codec.decode(startingToken);
    seen(goal.tokens);
    begun = true;
    return goal;
  }

  function send(): void {
    const own = (controller = new AbortController());
    flying = true;
    let asked: Position;
    let request: object;
    let answer: Promise<Response>;
    try {
      asked = goal ?? begin();
      request = walk.request(asked.tokens, maxItems - items + asked.skip);
      answer = Promise.resolve(walk.call(request, context));
    } catch (error) {
      answer = Promise.reject(error);
    }
    answer.then(
      (response) => arrive(own, () => land(asked, request, response)),
      (error: unknown) =>
        arrive(own, () => {
          throw error;
        }),
    );
  }

  function arrive(own: AbortController, finish: () => void): void {
    if (!flying || own !== controller) return;
    try {
      finish();
    } catch (error) {
      failure = () => error;
    }
    flying = false;
    onArrival();
  }

  function land({ tokens, skip }: Position, request: object, response: Response): void {
    const arrived = walk.items(response);
    const nextTokens = walk.next(response, request, arrived);
    const from = Math.min(skip, arrived.length);
    const repeated = nextTokens !== undefined && seen(nextTokens);
    const last = nextTokens === undefined || (repeated && onRepeatedToken === "end");
    if (last && skip > from) {
      failure = skipPastEnd;
      return;
    }
    const next = last ? undefined : { tokens: nextTokens, skip: skip - from };
    const page = { response, items: arrived, index: pages, tokens, from, next, repeated };
    ready.push(page);
    pages += 1;
    items += arrived.length - from;
    goal = next;
    if (repeated && !last) {
      failure = () => {
        // The same page again, past its items: the API may name another token by then.
        goal = page.next = { tokens, skip: Math.max(skip, arrived.length) };
        return tokenRepeated();
      };
    }
  }

  return {
    lookAhead(depth) {
      const more = begun ? goal !== undefined : true;
      if (more && !flying && failure === undefined && ready.length < depth && items < maxItems) send();
    },
    take() {
      const page = ready.shift();
      if (page !== undefined || failure === undefined) return page;
      const thrown = failure;
      failure = undefined;
      return thrown;
    },
    putBack(taken) {
      ready.unshift(...taken);
    },
    cancel(reason) {
      if (!flying) return;
      flying = false;
      controller.abort(reason);
    },
  };
}

const skipPastEnd: Failure = () =>
  new PaginationError(
    "SKIP_PAST_END",
    "The list ends before the item that the starting token points to: it has become shorter. Start again without the token.",
  );

const tokenRepeated: Failure = () =>
  new PaginationError(
    "TOKEN_REPEATED",
    "The API gave a page token for the second time, so the list would never end. " +
      'Go on later from `resumeToken`, or pass `onRepeatedToken: "end"` if this API repeats its last token at the end.',
  );
