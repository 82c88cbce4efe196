import type { NamedList } from "./lists-source.ts";
import type { LoopIterator, Page, PagedIterable } from "../paged-iterable.ts";
import { resumeTokenOf, forgetThrown } from "../resume-token-of.ts";

/** One of many lists: reads its pages, one request at a time, and keeps those that came until they are used. */
export class OneList<L, Item, Response> {
  readonly list: L;
  readonly key: string;
  readonly hash: number;
  /** Pages that have come, and are not in use yet. */
  readonly ahead: Page<Item, Response>[] = [];
  /** Whether no page comes after those. */
  ended = false;
  /** What came instead of a page. */
  failure: { readonly error: unknown } | undefined;
  /** Whether a page is asked for. */
  pending = false;
  /** Where it was opened; `undefined` is its head. */
  start: string | undefined;
  readonly #open: (list: L, startingToken: string | undefined) => PagedIterable<Item, Response>;
  #walk: PagedIterable<Item, Response> | undefined;
  #loop: LoopIterator<Page<Item, Response>> | undefined;

  constructor(
    [list, key, hash]: NamedList<L>,
    open: (list: L, startingToken: string | undefined) => PagedIterable<Item, Response>,
  ) {
    this.list = list;
    this.key = key;
    this.hash = hash;
    this.#open = open;
  }

  /** Its own place, to go on with it alone. */
  get resumeToken(): string | undefined {
    return this.#walk ? this.#walk.resumeToken : this.start;
  }

  /** Whether another page may be asked for. */
  get canRead(): boolean {
    return !this.pending && !this.ended && !this.failure;
  }

  /** Asks for its next page. A page that comes is taken, also after `cancel`: the list has moved past it. */
  async read(): Promise<void> {
    this.pending = true;
    let walk;
    try {
      walk = this.#walk ??= this.#open(this.list, this.start);
      this.#loop ??= walk.pages();
      const { value } = await this.#loop.next();
      if (walk !== this.#walk) return;
      if (value) this.ahead.push(value);
      // Of many lists again, of which some could not be reached.
      else if (walk.end === "partial") this.#fail(unreachableIn(walk), walk);
      else this.ended = walk.end !== undefined;
    } catch (error) {
      if (walk === this.#walk) this.#fail(error, walk);
    } finally {
      this.pending = false;
    }
  }

  /** Stops the request under way. */
  cancel(): void {
    const loop = this.#loop;
    this.#loop = undefined;
    // It answers whoever waits; what it gives itself is of no use to anybody.
    loop?.return?.().catch(() => undefined);
  }

  /** Begins at a place again. */
  reopen(start: string | undefined): void {
    this.cancel();
    this.#walk = undefined;
    this.start = start;
    this.ended = false;
    this.ahead.length = 0;
  }

  #fail(error: unknown, walk: PagedIterable<Item, Response> | undefined): void {
    this.failure = { error };
    if (!walk) return;
    // Who reads many lists is told where those stand.
    const { end, resumeToken } = walk;
    if (resumeToken !== undefined && resumeTokenOf(error) === resumeToken) forgetThrown(error);
    // It is read again from where it ended.
    if (end) this.reopen(resumeToken);
  }
}

function unreachableIn(walk: object): unknown {
  const { unreachable } = walk as { readonly unreachable: readonly { readonly error: unknown }[] };
  return unreachable[0]?.error;
}
