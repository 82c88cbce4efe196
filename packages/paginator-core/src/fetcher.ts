import { PaginationError } from "./pagination-error.ts";
import { createRepetitionGuard } from "./repetition-guard.ts";
import type { PaginateOptions } from "./paged-iterable.ts";
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

/** Asks for one page after another. What it fetched waits, in order, until it is taken. */
export interface Fetcher<Item, Response> {
  /** Sees to it that `depth` pages are ready or under way, as far as the list and `maxItems` go. */
  lookAhead(depth: number): void;
  /** The next page, or `undefined` when it has not arrived. Throws the error that came in its place, once. */
  take(): Fetched<Item, Response> | undefined;
  /** Gives pages back that were taken last, to be taken again. */
  putBack(pages: readonly Fetched<Item, Response>[]): void;
  /** Aborts the request under way. Pages that are ready stay. */
  cancel(reason?: unknown): void;
}

export function createFetcher<Item, Response>(
  walk: Walk<Item, Response>,
  { startingToken, onRepeatedToken }: PaginateOptions,
  maxItems: number,
  /** Called, never from within `lookAhead`, when there is something new to take. */
  onArrival: () => void,
): Fetcher<Item, Response> {
  const seen = createRepetitionGuard();
  const ready: Fetched<Item, Response>[] = [];
  /** Throws what has come instead of a page. */
  let failure: (() => never) | undefined;
  /** Where the next request goes: `undefined` before the first one, `null` when the list has no more. */
  let goal: Position | null | undefined;
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
    goal = startingToken === undefined ? walk.start : walk.codec.decode(startingToken);
    seen(goal.tokens);
    return goal;
  }

  /** Never rejects. */
  async function send(): Promise<void> {
    const own = (controller = new AbortController());
    const isLate = () => !flying || own !== controller;
    flying = true;
    try {
      const asked = goal ?? begin();
      const request = walk.request(asked.tokens, maxItems - items + asked.skip);
      const response = await walk.call(request, context);
      if (isLate()) return;
      land(asked, response, request);
    } catch (error) {
      if (isLate()) return;
      failure = () => {
        throw error;
      };
    }
    flying = false;
    onArrival();
  }

  function land({ tokens, skip }: Position, response: Response, request: object): void {
    const arrived = walk.items(response);
    const nextTokens = walk.next(response, request, arrived);
    const from = Math.min(skip, arrived.length);
    const repeated = nextTokens !== undefined && seen(nextTokens);
    const last = nextTokens === undefined || (repeated && onRepeatedToken === "end");
    if (last && skip > from) {
      throw new PaginationError(
        "SKIP_PAST_END",
        "The list ends before the item of the token. Start again without one.",
      );
    }
    const next = last ? undefined : { tokens: nextTokens, skip: skip - from };
    const page = { response, items: arrived, index: pages++, tokens, from, next, repeated };
    ready.push(page);
    items += arrived.length - from;
    goal = next ?? null;
    if (repeated && !last) {
      failure = () => {
        // The same page again, past its items: the API may name another token by then.
        goal = page.next = { tokens, skip: Math.max(skip, arrived.length) };
        throw new PaginationError(
          "TOKEN_REPEATED",
          'The API gave a page token again. Where that is the end, pass `onRepeatedToken: "end"`.',
        );
      };
    }
  }

  return {
    lookAhead(depth) {
      const free = !flying && !failure && ready.length < depth;
      if (free && goal !== null && items < maxItems) void send();
    },
    take() {
      const page = ready.shift();
      if (page || !failure) return page;
      const fail = failure;
      failure = undefined;
      return fail();
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
