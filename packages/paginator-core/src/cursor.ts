import { placeAt, type ArrivedPage } from "./arrived-page.ts";
import { Fetcher } from "./fetcher.ts";
import type { ListApi } from "./list-api.ts";
import { PageView } from "./page-view.ts";
import type { CollectedPages, End, Page } from "./paged-iterable.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import { PaginationError } from "./pagination-error.ts";
import { recordThrown } from "./resume-token-of.ts";

export const done = { value: undefined, done: true } as const;

/** One way to read from a cursor: an item, a page, or all that is left. */
export interface Reader<Answer> {
  /** Moves the cursor and returns what it moved over; `undefined` if a page must come first. */
  read(): Answer | undefined;
}

/** A copy of a cursor's `#page`, `#at`, `#to` and `#limit`. */
type Spot<Item, Response> = readonly [
  page: ArrivedPage<Item, Response>,
  at: number,
  to: number,
  limit: number,
];

interface Waiter {
  readonly reader: Reader<object>;
  resolve(answer: object): void;
  reject(error: unknown): void;
  next: Waiter | undefined;
}

/** The position of one walk. Readers share it, and are served in the order in which they ask. */
export class Cursor<Item, Response> {
  end: End | undefined;
  /** The page being read; before the first one, an empty page in front of the list. */
  #page: ArrivedPage<Item, Response>;
  /** The index in `#page` of the next item. */
  #at = 0;
  /** Items of `#page` before this index may be delivered. */
  #to = 0;
  /** The index in `#page` at which `maxItems` is reached; it may be past the end of the page. */
  #limit: number;
  /** The ends of the queue: who is served next, and who asked last. */
  #first: Waiter | undefined;
  #last: Waiter | undefined;
  #serving = false;
  /** Whether somebody is reading. Only then are pages fetched ahead. */
  #reading = false;
  readonly #maxPages: number;
  readonly #prefetch: number;
  readonly #signal: AbortSignal | undefined;
  readonly #start: string | null | undefined;
  readonly #api: ListApi<Item, Response>;
  readonly #fetcher: Fetcher<Item, Response>;

  constructor(api: ListApi<Item, Response>, options: PaginateOptions) {
    const { maxItems = Infinity, maxPages = Infinity, prefetch = 0, signal, startingToken } = options;
    this.#limit = maxItems;
    this.#maxPages = maxPages;
    this.#prefetch = prefetch;
    this.#signal = signal;
    this.#start = startingToken;
    this.#api = api;
    this.#fetcher = new Fetcher(api, options, () => this.#serve());
    this.#page = this.#fetcher.newest;
  }

  get resumeToken(): string | undefined {
    return this.#tokenAt(this.#page, this.#at);
  }

  /** Whether a reader that asks now may `takeItem` at once. */
  get hasItem(): boolean {
    return this.#at < this.#to && this.#reading && !this.#first && !this.#signal?.aborted;
  }

  takeItem(): Item {
    return this.#page.items[this.#at++]!;
  }

  /** Resolves to what `reader` reads, once all who asked earlier have been answered. */
  ask<Answer extends object>(reader: Reader<Answer>): Promise<Answer> {
    if (this.#fetcher.calling)
      return Promise.reject(
        new PaginationError(
          "READ_IN_CALL",
          "`call` reads the walk that waits for it. Read from another walk there.",
        ),
      );
    return new Promise((resolve, reject) => {
      const waiter = { reader, resolve, reject, next: undefined } as Waiter;
      if (this.#first) this.#last!.next = waiter;
      else this.#first = waiter;
      this.#last = waiter;
      // Usually the next page has yet to come, and there is nothing to serve.
      if (this.#needsPage()) this.#fetcher.fetch(Infinity);
      else this.#serve();
    });
  }

  /** Called when a loop is left: answers the calls that still wait in it, and fetches no more if nobody else waits. */
  leave(): void {
    this.#serve();
    if (!this.#first) this.#rest();
  }

  /** @throws {PaginationError} `ALREADY_ENDED` if the walk has ended. */
  checkOpen(): void {
    if (this.end)
      throw this.#thrown(new PaginationError("ALREADY_ENDED", "This walk has ended. Start a new one."));
  }

  /**
   * Moves to the next page if nothing is left of this one. False if that page must come first, and at the `end`.
   * Throws the failure that came instead of the page.
   */
  advance(): boolean {
    if (this.end) return false;
    this.#attend();
    const page = this.#page;
    const used = this.#at >= page.items.length;
    if (this.#at >= this.#limit || (used && !page.next)) {
      this.end = used && !page.next ? page.end : "maxItems";
    } else if (!used) return true;
    else if (page.index + 1 >= this.#maxPages) this.end = "maxPages";
    else if (page.following) {
      this.#moveTo(page.following);
      return true;
    } else {
      this.#fetcher.throwFailure();
      return false;
    }
    this.#rest();
    return false;
  }

  /** The next item; passes over empty pages. */
  nextItem(): IteratorResult<Item, undefined> | undefined {
    while (this.advance()) if (this.#at < this.#to) return { value: this.takeItem(), done: false };
    return this.end && done;
  }

  /** What `map` returns for the next page, or for what is left of this one. */
  nextPage<Value>(map: (page: Page<Item, Response>) => Value): IteratorResult<Value, undefined> | undefined {
    if (!this.advance()) return this.end && done;
    const to = this.#to;
    const value = map(new PageView(this.#page, this.#at, to, this.#api));
    // The cursor moves only now, in case `map` threw or aborted.
    this.#signal?.throwIfAborted();
    this.#at = to;
    return { value, done: false };
  }

  /**
   * Gathers what `map` returns for each page that is left, called as the page comes. The cursor stays where it is until the
   * last page has come: a reader that gets an error has been given nothing.
   */
  collector<Value>(map: (page: Page<Item, Response>) => Value): Reader<CollectedPages<Value>> {
    const pages: Value[] = [];
    let reached: Spot<Item, Response> | undefined;
    return {
      read: () => {
        const begin = this.#spot;
        this.#spot = reached ?? begin;
        try {
          for (let next; (next = this.nextPage(map)); pages.push(next.value))
            if (next.done) return { pages, resumeToken: this.resumeToken, end: this.end };
        } catch (error) {
          this.#spot = begin;
          this.end = undefined;
          throw error;
        }
        reached = this.#spot;
        this.#spot = begin;
        return undefined;
      },
    };
  }

  get #spot(): Spot<Item, Response> {
    return [this.#page, this.#at, this.#to, this.#limit];
  }

  set #spot(spot: Spot<Item, Response>) {
    [this.#page, this.#at, this.#to, this.#limit] = spot;
  }

  /** Whether somebody is reading, has read everything that has come, and can expect more. */
  #needsPage(): boolean {
    const { items, following } = this.#page;
    return (
      this.#reading && !this.#serving && !following && this.#at >= items.length && this.#fetcher.canFetch
    );
  }

  /** Notes that somebody is reading: from now on pages are fetched ahead. */
  #attend(): void {
    this.#signal?.throwIfAborted();
    this.#reading = true;
  }

  #rest(): void {
    this.#reading = false;
    this.#fetcher.cancel();
  }

  #moveTo(page: ArrivedPage<Item, Response>): void {
    this.#limit += page.from - this.#at;
    this.#page = page;
    this.#at = page.from;
    this.#to = Math.min(page.items.length, this.#limit);
  }

  /** Answers as many of the waiting readers as it can. */
  #serve(): void {
    // A `map` that reads this walk gets here. It is answered once it has returned.
    if (this.#serving) return;
    this.#serving = true;
    for (let waiter = this.#first; waiter; waiter = this.#first = waiter.next) {
      const left = this.#page;
      try {
        const answer = waiter.reader.read();
        if (!answer) break;
        waiter.resolve(answer);
        // A page that has been read must not hold the next one: once the garbage collector has put it among
        // the old objects, it would keep all the pages after it alive.
        if (left !== this.#page) left.following = undefined;
      } catch (error) {
        waiter.reject(this.#thrown(error));
      }
    }
    this.#serving = false;
    if (this.#reading) this.#fetcher.fetch(this.#first ? Infinity : this.#page.index + 1 + this.#prefetch);
  }

  #thrown<E>(error: E): E {
    this.#rest();
    const [page, at] = [this.#page, this.#at];
    recordThrown(error, this, () => this.#tokenAt(page, at));
    return error;
  }

  #tokenAt(page: ArrivedPage<Item, Response>, at: number): string | undefined {
    if (page.index < 0 && this.#start != null) return this.#start;
    const place = placeAt(page, at, this.#api);
    return place && this.#api.encode(place);
  }
}
