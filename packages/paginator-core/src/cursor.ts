import type { ArrivedPage } from "./arrived-page.ts";
import type { OpenSource, PageSource } from "./page-source.ts";
import { PageView } from "./page-view.ts";
import type { CollectedPages, End, Page } from "./paged-iterable.ts";
import type { PaginateOptions } from "./paginate-options.ts";
import { PaginationError } from "./pagination-error.ts";
import { recordThrown } from "./resume-token-of.ts";

export const done = { value: undefined, done: true } as const;

/** One way to read on. */
export interface Reader<Answer> {
  /** Moves the cursor and gives what it moved over; `undefined` when a page must come first. */
  read(): Answer | undefined;
}

/** Where a cursor is: its page, the item that comes next, how far it may go, and where `maxItems` is reached. */
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
  /** The page that the reader is on; before the first one, an empty page in front of the list. */
  #page: ArrivedPage<Item, Response>;
  /** The item of `#page` that comes next. */
  #at = 0;
  /** Items of `#page` before this one may be given. */
  #to = 0;
  /** The item of `#page` at which `maxItems` is reached; it may lie behind the page. */
  #limit: number;
  /** Who is served next, and who asked last. */
  #first: Waiter | undefined;
  #last: Waiter | undefined;
  #serving = false;
  /** Whether somebody reads on: only then are pages fetched ahead. */
  #reading = false;
  readonly #maxPages: number;
  readonly #prefetch: number;
  readonly #signal: AbortSignal | undefined;
  readonly #source: PageSource<Item, Response>;

  constructor(open: OpenSource<Item, Response>, options: PaginateOptions) {
    const { maxItems = Infinity, maxPages = Infinity, prefetch = 0, signal } = options;
    this.#limit = maxItems;
    this.#maxPages = maxPages;
    this.#prefetch = prefetch;
    this.#signal = signal;
    this.#source = open(() => this.#serve());
    this.#page = this.#source.newest;
  }

  get resumeToken(): string | undefined {
    return this.#page.tokenAt(this.#at);
  }

  /** Whether `takeItem` has one for who asks now. */
  get hasItem(): boolean {
    return this.#at < this.#to && this.#reading && !this.#first && !this.#signal?.aborted;
  }

  takeItem(): Item {
    return this.#page.items[this.#at++]!;
  }

  /** An answer of `reader`, once those who asked before have theirs. */
  ask<Answer extends object>(reader: Reader<Answer>): Promise<Answer> {
    if (this.#source.calling)
      return Promise.reject(
        new PaginationError(
          "READ_IN_CALL",
          "`call` reads the walk that waits for it. Read another walk there.",
        ),
      );
    return new Promise((resolve, reject) => {
      const waiter = { reader, resolve, reject, next: undefined } as Waiter;
      if (this.#first) this.#last!.next = waiter;
      else this.#first = waiter;
      this.#last = waiter;
      // As a rule a page must come first. Then there is nothing to look at yet.
      if (this.#needsPage()) this.#source.fetch(Infinity);
      else this.#serve();
    });
  }

  /** For a reader that has left: whoever waits through it is answered, and nothing is fetched for nobody. */
  leave(): void {
    this.#serve();
    if (!this.#first) this.#rest();
  }

  /** @throws {PaginationError} `ALREADY_ENDED` */
  checkOpen(): void {
    if (this.end)
      throw this.#thrown(new PaginationError("ALREADY_ENDED", "This walk has ended. Start a new one."));
  }

  /** Moves to the page of the next item, or to the next page; false where that must come first, and at the `end`. */
  advance(): boolean {
    if (this.end) return false;
    this.#attend();
    const page = this.#page;
    const used = this.#at >= page.items.length;
    // Read first: some pages know only by then that none follows.
    const following = used ? page.following : undefined;
    if (this.#at >= this.#limit || (used && page.end)) {
      this.end = used && page.end ? page.end : "maxItems";
    } else if (!used) return true;
    else if (page.index + 1 >= this.#maxPages) this.end = "maxPages";
    else if (following) {
      this.#moveTo(following);
      return true;
    } else {
      this.#source.throwFailure();
      return false;
    }
    this.#rest();
    return false;
  }

  /** The next item, past empty pages. */
  nextItem(): IteratorResult<Item, undefined> | undefined {
    while (this.advance()) if (this.#at < this.#to) return { value: this.takeItem(), done: false };
    return this.end && done;
  }

  /** What `map` makes of the next page, or of what is left of this one. */
  nextPage<Value>(map: (page: Page<Item, Response>) => Value): IteratorResult<Value, undefined> | undefined {
    if (!this.advance()) return this.end && done;
    const to = this.#to;
    const value = map(new PageView(this.#page, this.#at, to));
    // Nothing has moved yet, should `map` throw or abort.
    this.#signal?.throwIfAborted();
    this.#at = to;
    return { value, done: false };
  }

  /**
   * Gathers all pages that are left, with what `map` makes of each as it comes. Until the last one has come the cursor stays where it is:
   * whoever is told of an error was given nothing.
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

  /** Whether a loop runs and has read all that has come, and more is to come. */
  #needsPage(): boolean {
    const { items, following } = this.#page;
    return this.#reading && !this.#serving && !following && this.#at >= items.length && this.#source.canFetch;
  }

  /** From now on pages are fetched ahead. */
  #attend(): void {
    this.#signal?.throwIfAborted();
    this.#reading = true;
  }

  #rest(): void {
    this.#reading = false;
    this.#source.cancel();
  }

  #moveTo(page: ArrivedPage<Item, Response>): void {
    this.#limit += page.from - this.#at;
    this.#page = page;
    this.#at = page.from;
    this.#to = Math.min(page.items.length, this.#limit);
  }

  /** Answers as many of those who wait as it can. */
  #serve(): void {
    // From within a `map`: whoever can be answered by now is, when that is through.
    if (this.#serving) return;
    this.#serving = true;
    for (let waiter = this.#first; waiter; waiter = this.#first = waiter.next) {
      const left = this.#page;
      try {
        const answer = waiter.reader.read();
        if (!answer) break;
        waiter.resolve(answer);
        // It must not hold what follows: once it is old, all the rest would grow old with it.
        if (left !== this.#page) left.following = undefined;
      } catch (error) {
        waiter.reject(this.#thrown(error));
      }
    }
    this.#serving = false;
    if (this.#reading) this.#source.fetch(this.#first ? Infinity : this.#page.index + 1 + this.#prefetch);
  }

  #thrown<E>(error: E): E {
    this.#rest();
    const [page, at] = [this.#page, this.#at];
    recordThrown(error, this, () => page.tokenAt(at));
    return error;
  }
}
