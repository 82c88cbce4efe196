import { createFetcher, type Fetched } from "./fetcher.ts";
import { PageView, positionIn } from "./page-view.ts";
import type {
  Collected,
  CollectedPages,
  End,
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

/** A position to come back to, and the pages turned since. */
interface Mark<Item, Response> {
  readonly page: Fetched<Item, Response> | undefined;
  readonly at: number;
  readonly delivered: number;
  readonly token: Token;
  readonly turned: Fetched<Item, Response>[];
}

const done = { value: undefined, done: true } as const;

/** One walk: a fetcher brings the pages, and readers, served in order, share the position `page` and `at`. */
export function openCursor<Item, Response>(
  walk: Walk<Item, Response>,
  options: PaginateOptions,
): PagedIterable<Item, Response> {
  const { maxItems = Infinity, prefetch = 0, signal, startingToken } = options;
  const fetcher = createFetcher(walk, options, maxItems, serve);
  const waiters: Waiter[] = [];
  let page: Fetched<Item, Response> | undefined;
  /** The item of `page` that comes next. */
  let at = 0;
  let delivered = 0;
  let end: End | undefined;
  /** A reader is at work: only then are pages fetched ahead, and is an abort listened for. */
  let reading = false;
  /** Where the `collect()` under way began. */
  let collecting: Mark<Item, Response> | undefined;

  type MapPage<Value> = (page: Page<Item, Response>) => Value;

  const list: PagedIterable<Item, Response> = {
    [Symbol.asyncIterator]: () => iterate(readItem),
    pages: <Value>(map?: MapPage<Value>) => iterate(() => readPage(map)),
    collect,
    collectPages,
    get resumeToken() {
      return tokenNow()();
    },
    get end() {
      return end;
    },
  };
  return list;

  function readItem(): IteratorResult<Item, undefined> | undefined {
    for (;;) {
      const current = pageHere();
      if (!current || "done" in current) return current;
      if (at < current.items.length) {
        delivered += 1;
        return { value: current.items[at++]!, done: false };
      }
    }
  }

  function readPage<Value>(map?: MapPage<Value>): IteratorResult<Value, undefined> | undefined {
    const current = pageHere();
    if (!current || "done" in current) return current;
    const to = Math.min(current.items.length, at + maxItems - delivered);
    const view = new PageView(current, at, to, tokenAt(to));
    const value = map ? map(view) : (view as Value);
    // Nothing has moved yet, should `map` throw or abort.
    signal?.throwIfAborted();
    delivered += to - at;
    at = to;
    return { value, done: false };
  }

  async function collect(): Promise<Collected<Item>> {
    const { pages, ...others } = await collectPages();
    return { items: pages.flatMap((one) => one.items), ...others };
  }

  async function collectPages<Value = Page<Item, Response>>(
    map?: MapPage<Value>,
  ): Promise<CollectedPages<Value>> {
    const pages: Value[] = [];
    checkOpen();
    return answer(() => {
      collecting ??= { page, at, delivered, token: tokenAt(at), turned: [] };
      for (;;) {
        const next = readPage(map);
        if (!next) return next;
        if (next.done) break;
        pages.push(next.value);
      }
      const collected = { pages, resumeToken: tokenAt(at)(), end };
      collecting = undefined;
      return collected;
    });
  }

  /** The page with the next item, or the page after it, unless the walk has come to its end. */
  function pageHere(): Fetched<Item, Response> | typeof done | undefined {
    if (!end) signal?.throwIfAborted();
    if (!reading) signal?.addEventListener("abort", onAbort);
    reading = true;
    if (delivered >= maxItems) return stop();
    if (page && at < page.items.length) return page;
    if (page && !page.next) return stop();
    const next = fetcher.take();
    if (!next) return undefined;
    page = next;
    at = next.from;
    collecting?.turned.push(next);
    return next;
  }

  function stop(): typeof done {
    if (!page || positionIn(page, at)) end = "maxItems";
    else end = page.repeated ? "repeatedToken" : "exhausted";
    rest();
    return done;
  }

  /** A loop; when it is left it has no more to read. */
  function iterate<Value>(read: Read<IteratorResult<Value, undefined>>) {
    checkOpen();
    let open = true;
    const readOn = () => (open ? read() : done);
    const iterator: AsyncIterableIterator<Value, undefined, undefined> = {
      next: () => answer(readOn),
      async return() {
        open = false;
        serve();
        if (waiters.length === 0) rest();
        return done;
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  function answer<Answer extends object>(read: Read<Answer>): Promise<Answer> {
    if (waiters.length === 0) {
      try {
        const result = read();
        if (result) {
          lookAhead();
          return Promise.resolve(result);
        }
      } catch (error) {
        return Promise.reject(thrown(error));
      }
    }
    return new Promise<Answer>((resolve, reject) => {
      waiters.push({ read, resolve, reject });
      lookAhead();
    });
  }

  /** Answers as many of those who wait as it can, in the order they asked. */
  function serve(): void {
    for (let waiter = waiters[0]; waiter; waiter = waiters[0]) {
      try {
        const result = waiter.read();
        if (!result) break;
        waiter.resolve(result);
      } catch (error) {
        waiter.reject(thrown(error));
      }
      waiters.shift();
    }
    lookAhead();
  }

  function lookAhead(): void {
    if (reading) fetcher.lookAhead(Math.max(prefetch, waiters.length));
  }

  /** Whoever is told of an error was given nothing: what a `collect()` had read is taken back. */
  function thrown<E>(error: E): E {
    if (collecting) {
      ({ page, at, delivered } = collecting);
      end = undefined;
      fetcher.putBack(collecting.turned);
      collecting = undefined;
    }
    rest();
    recordThrown(error, list, tokenNow());
    return error;
  }

  function checkOpen(): void {
    const message = "This walk has ended. Call the paginator again.";
    if (end) throw thrown(new PaginationError("ALREADY_ENDED", message));
  }

  function onAbort(): void {
    rest(signal?.reason);
    serve();
  }

  function rest(reason?: unknown): void {
    reading = false;
    fetcher.cancel(reason);
    signal?.removeEventListener("abort", onAbort);
  }

  /** What `resumeToken` is at this moment: what a `collect()` has read is delivered when it resolves. */
  function tokenNow(): Token {
    return collecting?.token ?? tokenAt(at);
  }

  function tokenAt(item: number): Token {
    if (!page) return () => startingToken ?? walk.codec.encode(walk.start);
    const position = positionIn(page, item);
    return () => position && walk.codec.encode(position);
  }
}
