import { createFetcher, type Failure, type Fetched } from "./fetcher.ts";
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
import { recordThrown } from "./resume-token-of.ts";
import type { Walk } from "./walk.ts";

/** One way to read on: gives an answer, a failure, or `undefined` when a page must arrive first. */
interface Reader<Answer> {
  read(): Answer | Failure | undefined;
  /** Takes back what was read, before a failure is thrown. */
  undo?(): void;
}

interface Waiter {
  readonly reader: Reader<object>;
  resolve(answer: object): void;
  reject(error: unknown): void;
}

const done = { value: undefined, done: true } as const;

/** One walk: a fetcher brings the pages, and readers, served in order, share the position `page` and `at`. */
export function openCursor<Item, Response>(
  walk: Walk<Item, Response>,
  options: PaginateOptions,
): PagedIterable<Item, Response> {
  const { maxItems = Infinity, prefetch = 0, signal, startingToken, onRepeatedToken = "error" } = options;
  const fetcher = createFetcher(walk, { startingToken, maxItems, onRepeatedToken, onArrival: serve });
  const waiters: Waiter[] = [];
  let page: Fetched<Item, Response> | undefined;
  /** The item of `page` that comes next. */
  let at = 0;
  let delivered = 0;
  let end: End | undefined;
  /** A reader is at work: only then are pages fetched ahead, and is an abort listened for. */
  let reading = false;
  /** A `collect()` under way: where it began, and the pages it has turned. */
  let collecting:
    | { page: typeof page; at: number; delivered: number; turned: Fetched<Item, Response>[] }
    | undefined;

  const list: PagedIterable<Item, Response> = {
    [Symbol.asyncIterator]: () => iterate({ read: readItem }),
    pages: () => iterate({ read: readPage }),
    collect,
    collectPages,
    get resumeToken() {
      return tokenHere()();
    },
    get end() {
      return end;
    },
  };
  return list;

  function readItem(): IteratorResult<Item, undefined> | Failure | undefined {
    for (;;) {
      if (delivered >= maxItems) return stop();
      if (page !== undefined && at < page.items.length) {
        delivered += 1;
        return { value: page.items[at++]!, done: false };
      }
      const next = turnPage();
      if (!isPage(next)) return next;
    }
  }

  function readPage(): IteratorResult<Page<Item, Response>, undefined> | Failure | undefined {
    if (delivered >= maxItems) return stop();
    const current = page !== undefined && at < page.items.length ? page : turnPage();
    if (!isPage(current)) return current;
    const from = at;
    at = Math.min(current.items.length, from + maxItems - delivered);
    delivered += at - from;
    return { value: new PageView(current, from, at, walk.codec), done: false };
  }

  async function collect(): Promise<Collected<Item>> {
    const { pages, ...others } = await collectPages();
    return { items: pages.flatMap((one) => one.items), ...others };
  }

  function collectPages(
    visit?: (page: Page<Item, Response>) => void,
  ): Promise<CollectedPages<Item, Response>> {
    const pages: Page<Item, Response>[] = [];
    if (end !== undefined) return Promise.reject(recorded(alreadyEnded()));
    return answer({
      read() {
        collecting ??= { page, at, delivered, turned: [] };
        for (;;) {
          const next = readPage();
          if (next === undefined || isFailure(next)) return next;
          if (next.done) break;
          pages.push(next.value);
          visit?.(next.value);
        }
        const collected = { pages, resumeToken: tokenAt({ page, at })(), end };
        collecting = undefined;
        return collected;
      },
      undo() {
        if (collecting === undefined) return;
        ({ page, at, delivered } = collecting);
        end = undefined;
        fetcher.putBack(collecting.turned);
        collecting = undefined;
      },
    });
  }

  /** The page after the one that is used up, unless the list has come to its end. */
  function turnPage(): Fetched<Item, Response> | Failure | typeof done | undefined {
    if (page !== undefined && page.next === undefined) return stop();
    const next = fetcher.take();
    if (!isPage(next)) return next;
    page = next;
    at = next.from;
    collecting?.turned.push(next);
    return next;
  }

  function stop(): typeof done {
    const more = page === undefined || positionIn(page, at) !== undefined;
    if (more) end = "maxItems";
    else end = page?.repeated ? "repeatedToken" : "exhausted";
    rest();
    return done;
  }

  /** A loop. It has a reader to itself: what that one waits for is dropped when the loop is left. */
  function iterate<Value>(reader: Reader<IteratorResult<Value, undefined>>) {
    if (end !== undefined) throw recorded(alreadyEnded());
    let open = true;
    const iterator: AsyncIterableIterator<Value, undefined, undefined> = {
      next: () => (open ? answer(reader) : Promise.resolve(done)),
      return() {
        open = false;
        leave(reader);
        return Promise.resolve(done);
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  function answer<Answer extends object>(reader: Reader<Answer>): Promise<Answer> {
    work();
    if (waiters.length === 0) {
      const result = attempt(reader);
      if (isFailure(result)) return Promise.reject(thrown(reader, result));
      if (result !== undefined) {
        lookAhead();
        return Promise.resolve(result);
      }
    }
    return new Promise<Answer>((resolve, reject) => {
      waiters.push({ reader, resolve, reject });
      lookAhead();
    });
  }

  function attempt<Answer extends object>(reader: Reader<Answer>): Answer | Failure | undefined {
    if (end === undefined && signal?.aborted) return () => signal.reason;
    try {
      return reader.read();
    } catch (error) {
      return () => error;
    }
  }

  /** Answers as many of those who wait as it can, in the order they asked. */
  function serve(): void {
    for (let waiter = waiters[0]; waiter !== undefined; waiter = waiters[0]) {
      const result = attempt(waiter.reader);
      if (result === undefined) break;
      waiters.shift();
      if (isFailure(result)) waiter.reject(thrown(waiter.reader, result));
      else waiter.resolve(result);
    }
    if (waiters.length > 0) work();
    lookAhead();
  }

  function lookAhead(): void {
    if (reading) fetcher.lookAhead(Math.max(prefetch, waiters.length));
  }

  function thrown(reader: Reader<object>, failure: Failure): unknown {
    reader.undo?.();
    rest();
    return recorded(failure());
  }

  function recorded<E>(error: E): E {
    recordThrown(error, list, tokenHere());
    return error;
  }

  function leave(reader: Reader<object>): void {
    for (const waiter of waiters.filter((one) => one.reader === reader)) {
      waiters.splice(waiters.indexOf(waiter), 1);
      waiter.resolve(done);
    }
    if (waiters.length > 0) return;
    fetcher.cancel();
    rest();
  }

  function onAbort(): void {
    fetcher.cancel(signal?.reason);
    for (const waiter of waiters.splice(0)) waiter.reject(thrown(waiter.reader, () => signal?.reason));
  }

  function work(): void {
    if (reading) return;
    reading = true;
    signal?.addEventListener("abort", onAbort, { once: true });
  }

  function rest(): void {
    if (!reading) return;
    reading = false;
    signal?.removeEventListener("abort", onAbort);
  }

  /** What `resumeToken` is at this moment: what a `collect()` has read is delivered when it resolves. */
  function tokenHere(): () => string | undefined {
    return tokenAt(collecting ?? { page, at });
  }

  /** Written only when asked for. */
  function tokenAt({ page: last, at: next }: { page: typeof page; at: number }): () => string | undefined {
    if (last === undefined) return () => startingToken ?? walk.codec.encode(walk.start());
    const position = positionIn(last, next);
    return () => position && walk.codec.encode(position);
  }
}

function isFailure(result: object | undefined): result is Failure {
  return typeof result === "function";
}

function isPage<P extends object>(result: P | Failure | typeof done | undefined): result is P {
  return typeof result === "object" && result !== done;
}

function alreadyEnded(): PaginationError {
  const message =
    "This list was read to its end. Call the paginator again to read it once more, or go on from a `resumeToken`.";
  return new PaginationError("ALREADY_ENDED", message);
}
