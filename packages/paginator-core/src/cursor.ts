import { createFetcher, type Before, type Fetched } from "./fetcher.ts";
import { PageView, placeIn } from "./page-view.ts";
import type {
  CollectedPages,
  End,
  LoopIterator,
  Page,
  PagedIterable,
  PaginateOptions,
} from "./paged-iterable.ts";
import { PaginationError } from "./pagination-error.ts";
import { recordThrown, type Token } from "./resume-token-of.ts";
import type { Walk } from "./walk.ts";

/** One way to read on: gives an answer, or `undefined` when a page must arrive first. */
type Read<Answer> = () => Answer | undefined;

interface Waiter {
  readonly read: Read<object>;
  resolve(answer: object): void;
  reject(error: unknown): void;
}

const done = { value: undefined, done: true } as const;

/** One walk: a fetcher brings the pages, and readers, served in order, share the position `page` and `at`. */
export function openCursor<Item, Response>(
  walk: Walk<Item, Response>,
  options: PaginateOptions,
): PagedIterable<Item, Response> {
  const { maxItems = Infinity, prefetch = 0, signal, startingToken } = options;
  const { encode, start } = walk;
  /** What the next page hangs on. */
  let before: Before<Item, Response> = {};
  const fetcher = createFetcher(walk, options, before, serve);
  const waiters: Waiter[] = [];
  let page: Fetched<Item, Response> | undefined;
  /** The item of `page` that comes next. */
  let at = 0;
  /** Items before this one may be given without asking. */
  let to = 0;
  /** The item of `page` at which `maxItems` is reached; it may lie behind the page. */
  let limit = maxItems;
  let end: End | undefined;
  /** A reader is at work: only then are pages fetched ahead, and is an abort listened for. */
  let reading = false;
  let serving = false;

  type MapPage<Value> = (page: Page<Item, Response>) => Value;

  const list: PagedIterable<Item, Response> = {
    [Symbol.asyncIterator]: () => iterate(readItem, true),
    pages: <Value>(map?: MapPage<Value>) => iterate(() => readPage(map)),
    async collect() {
      const { pages, ...others } = await list.collectPages();
      return { items: pages.flatMap((one) => one.items), ...others };
    },
    async collectPages<Value>(map?: MapPage<Value>) {
      checkOpen();
      return answer(() => readAll(map));
    },
    get resumeToken() {
      return tokenHere()();
    },
    get end() {
      return end;
    },
  };
  return list;

  function readItem(): IteratorResult<Item, undefined> | undefined {
    let current = pageHere();
    while (current && at >= to) current = pageHere();
    return current ? { value: current.items[at++]!, done: false } : end && done;
  }

  function readPage<Value>(map?: MapPage<Value>): IteratorResult<Value, undefined> | undefined {
    const current = pageHere();
    if (!current) return end && done;
    const after = to;
    const view = new PageView(current, at, after, encode);
    // Who asks from within `map` waits for its turn.
    to = 0;
    const value = map ? map(view) : (view as Value);
    // Nothing has moved yet, should `map` throw or abort.
    signal?.throwIfAborted();
    at = after;
    return { value, done: false };
  }

  function readAll<Value>(map?: MapPage<Value>): CollectedPages<Value> | undefined {
    attend();
    if (fetcher.hasMore()) return undefined;
    const begin = [before, page, at, limit] as const;
    const pages: Value[] = [];
    try {
      for (let next; !(next = readPage(map)!).done;) pages.push(next.value);
      return { pages, resumeToken: tokenHere()(), end };
    } catch (error) {
      // Whoever is told of an error was given nothing.
      [before, page, at, limit] = begin;
      end = undefined;
      throw error;
    }
  }

  /** From now on pages are fetched ahead, an abort is listened for, and nothing is given without asking. */
  function attend(): void {
    to = 0;
    if (!end) signal?.throwIfAborted();
    if (!reading) signal?.addEventListener("abort", onAbort);
    reading = true;
  }

  /** The page with the next item, or the page after it; `undefined` when none has arrived, or at the `end`. */
  function pageHere(): Fetched<Item, Response> | undefined {
    attend();
    const used = page && at >= page.items.length;
    if (at >= limit || (used && !page?.next)) {
      if (!page || placeIn(page, at)) end = "maxItems";
      else end = page.repeated ? "repeatedToken" : "exhausted";
      return rest();
    }
    if (!page || used) {
      const next = before.following;
      if (!next) return void fetcher.hasMore();
      before = page = next;
      limit += next.from - at;
      at = next.from;
    }
    to = Math.min(page.items.length, limit);
    return page;
  }

  /** A loop; when it is left it has no more to read. */
  function iterate<Value>(read: Read<IteratorResult<Value, undefined>>, byItem = false): LoopIterator<Value> {
    checkOpen();
    let open = true;
    const readOn = () => (open ? read() : done);
    const iterator: LoopIterator<Value> = {
      next: () =>
        byItem && open && at < to
          ? Promise.resolve({ value: page!.items[at++] as Value & Item, done: false })
          : answer(readOn),
      async return() {
        open = false;
        serve();
        if (!waiters[0]) rest();
        return done;
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  function answer<Answer extends object>(read: Read<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      waiters.push({ read, resolve, reject });
      serve();
    });
  }

  /** Answers as many of those who wait as it can, in the order they asked. */
  function serve(): void {
    // From within a `map`: whoever can be answered by now is, when that is through.
    if (serving) return;
    serving = true;
    for (let waiter = waiters[0]; waiter; waiter = waiters[0]) {
      const left = before;
      try {
        const result = waiter.read();
        if (!result) break;
        waiter.resolve(result);
        // It must not hold what follows: once it is old, all the rest would grow old with it.
        if (left !== before) left.following = undefined;
      } catch (error) {
        waiter.reject(thrown(error));
      }
      waiters.shift();
    }
    serving = false;
    if (reading) fetcher.fetch(waiters[0] ? Infinity : (page ? page.index + 1 : 0) + prefetch);
  }

  function thrown<E>(error: E): E {
    rest();
    recordThrown(error, list, tokenHere());
    return error;
  }

  function checkOpen(): void {
    if (end) throw thrown(new PaginationError("ALREADY_ENDED", "This walk has ended. Start a new one."));
  }

  function onAbort(): void {
    rest(signal?.reason);
    serve();
  }

  function rest(reason?: unknown): undefined {
    reading = false;
    to = 0;
    signal?.removeEventListener("abort", onAbort);
    fetcher.cancel(reason);
  }

  /** What `resumeToken` is at this moment, written when it is asked for. */
  function tokenHere(): Token {
    if (!page) return () => startingToken ?? encode(start);
    const place = placeIn(page, at);
    return () => place && encode(place);
  }
}
