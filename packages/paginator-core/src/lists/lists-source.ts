import { RequestContext } from "../call-context.ts";
import type { End, PagedIterable } from "../paged-iterable.ts";
import type { PageSource } from "../page-source.ts";
import { forgetThrown, resumeTokenOf } from "../resume-token-of.ts";
import { hash } from "./hash.ts";
import type { ListsDefinition, Unreachable } from "./lists-definition.ts";
import type { ManyListsOptions } from "./many-options.ts";
import type { OneList } from "./one-list.ts";
import { Run, type ListItem, type ListPage } from "./run.ts";

/** A list, its key, and the hash of that. */
export type NamedList<L> = readonly [list: L, key: string, hash: number];

/** Reads many lists: asks them for pages, so many at a time, and makes runs of what comes. Which list comes when is said by those that extend it. */
export abstract class ListsSource<
  L,
  Item,
  Response,
  List extends OneList<L, Item, Response>,
> implements PageSource<ListItem<L, Item>, ListPage<L, Item, Response>> {
  newest: Run<L, Item, Response>;
  readonly calling = false;
  readonly unreachable: Unreachable[] = [];
  listsChanged = false;
  /** In the order in which they were named; `undefined` until that is known. */
  protected lists: readonly List[] | undefined;
  protected readonly options: ManyListsOptions;
  protected readonly definition: ListsDefinition<L, Item, Response, unknown>;
  /** Lists that were read to their end by this walk. */
  protected finished = 0;
  /** Lists that were left out, and are not gone. */
  readonly #failed: List[] = [];
  /** What is thrown in place of the next run. */
  #failure: { readonly error: unknown } | undefined;
  /** Whether that is for good. */
  #broken = false;
  #listing: RequestContext | undefined;
  #underWay = 0;
  #wanted: number;
  readonly #input: unknown;
  readonly #onArrival: () => void;

  constructor(
    definition: ListsDefinition<L, Item, Response, unknown>,
    input: unknown,
    options: ManyListsOptions,
    onArrival: () => void,
  ) {
    const { maxItems = Infinity } = options;
    this.definition = definition;
    this.options = options;
    this.#input = input;
    this.#onArrival = onArrival;
    this.#wanted = maxItems;
    // In front of the first run there is no page, and nobody sees it.
    this.newest = new Run(this, undefined as never, [], -1, 0, () => this.tokenAtStart());
  }

  /** Takes the lists, once. Throws what is wrong with them, or with the token. */
  protected abstract begin(lists: readonly NamedList<L>[]): void;
  /** Uses pages that have come, as far as they are needed; false once nothing is left. */
  protected abstract use(): boolean;
  /** The next items of one list, once `use` has seen to it that they are known. */
  protected abstract take():
    | readonly [
        response: ListPage<L, Item, Response>,
        items: ListItem<L, Item>[],
        before: number,
        tokenAt: (at: number) => string | undefined,
      ]
    | undefined;
  /** Why the walk ends with what was taken last, as far as that is known without asking. */
  protected abstract endsWith(): End | undefined;
  /** Lists that may be asked, the most urgent first. */
  protected abstract wanting(): Iterable<List>;
  /** Takes back that a list was left out. */
  protected abstract takeBack(list: List): void;
  protected abstract tokenAtStart(): string | undefined;

  get canFetch(): boolean {
    const { signal, maxPages = Infinity } = this.options;
    const complete = this.newest.end || this.#wanted <= 0 || this.newest.index + 1 >= maxPages;
    return !complete && !this.#failure && !signal?.aborted;
  }

  fetch(count: number): void {
    if (this.newest.index + 1 >= count || !this.canFetch) return;
    const { concurrency = 8, signal } = this.options;
    if (!this.lists) void this.#nameLists();
    else
      for (const list of this.wanting()) {
        if (this.#underWay >= concurrency) break;
        if (!list.canRead) continue;
        this.#underWay += 1;
        void list.read().then(() => {
          this.#underWay -= 1;
          this.#arrive();
        });
      }
    // Only while something is under way: a walk that is dropped leaves nothing on a signal that lives on.
    if (this.#underWay || this.#listing) signal?.addEventListener("abort", this.#onAbort);
  }

  throwFailure(): void {
    const failure = this.#failure;
    if (!this.#broken) this.#failure = undefined;
    if (failure) throw failure.error;
  }

  cancel(): void {
    const listing = this.#listing;
    this.#listing = undefined;
    listing?.abort(undefined);
    for (const list of this.lists ?? []) if (list.pending) list.cancel();
    this.options.signal?.removeEventListener("abort", this.#onAbort);
  }

  nextRun(): Run<L, Item, Response> | undefined {
    this.#use();
    const taken = !this.#failure && this.take();
    if (!taken) return undefined;
    const [response, items, before, tokenAt] = taken;
    this.#wanted -= items.length;
    const run = new Run(this, response, items, this.newest.index + 1, before, tokenAt);
    run.end = this.endsWith();
    return (this.newest = run);
  }

  protected readonly open = (list: L, startingToken: string | undefined): PagedIterable<Item, Response> => {
    const { pageSize } = this.options;
    return this.definition.open(list, { startingToken, ...(pageSize !== undefined && { pageSize }) });
  };

  /** Why the walk ends, when nothing is left that can be reached. */
  protected get lastEnd(): End {
    return this.#failed.length > 0 ? "partial" : "exhausted";
  }

  /** A list that has failed, and is needed: true where the walk goes on without it. */
  protected leaveOut(list: List): boolean {
    const { error } = list.failure!;
    list.failure = undefined;
    if (this.options.onListError !== "report") {
      this.#failure = { error };
      return false;
    }
    const isGone = this.definition.isGone?.(error, list.list) === true;
    const resumeToken = isGone ? undefined : list.resumeToken;
    this.unreachable.push({ key: list.key, error, resumeToken });
    if (isGone) this.finished += 1;
    else this.#failed.push(list);
    return true;
  }

  /** Whether a list was left out as gone: then nothing is left of it. */
  protected isLeft(list: List): boolean {
    return this.#failed.includes(list);
  }

  async #nameLists(): Promise<void> {
    if (this.#listing) return;
    const own = new RequestContext();
    this.#listing = own;
    let named: Awaited<ReturnType<typeof this.definition.lists>> | undefined;
    try {
      const lists: L[] = [];
      named = await this.definition.lists(this.#input, own.context);
      for await (const list of named) {
        if (own !== this.#listing) return;
        lists.push(list);
      }
      if (own !== this.#listing) return;
      this.#guarded(() => this.#begin(lists));
    } catch (error) {
      if (own !== this.#listing) return;
      const token: unknown = Reflect.get(Object(named), "resumeToken");
      if (token !== undefined && resumeTokenOf(error) === token) forgetThrown(error);
      this.#failure = { error };
    }
    this.#listing = undefined;
    this.#arrive();
  }

  #begin(lists: readonly L[]): void {
    const byHash = new Map<number, string>();
    this.begin(
      lists.map((list) => {
        const key = this.definition.key(list);
        const own = hash(key);
        const other = byHash.get(own);
        if (other !== undefined)
          throw new RangeError(
            other === key
              ? `Two lists have the key ${JSON.stringify(key)}. Give each list a key of its own.`
              : `The keys ${JSON.stringify(other)} and ${JSON.stringify(key)} have the same hash. Change one of them.`,
          );
        byHash.set(own, key);
        return [list, key, own] as const;
      }),
    );
  }

  #use(): void {
    if (!this.lists || this.#failure || this.newest.end) return;
    this.#guarded(() => {
      if (this.use()) return;
      const [first] = this.unreachable;
      // A loop that goes on as long as there is a token would never end.
      if (this.newest.index < 0 && this.finished === 0 && first && this.#failed.length > 0) {
        this.#failure = first;
        for (const list of this.#failed.splice(0)) this.takeBack(list);
        this.unreachable.length = 0;
      } else this.newest.end = this.lastEnd;
    });
  }

  /** What the caller's own functions throw, and what is wrong with the token, is so for good. */
  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#failure = { error };
      this.#broken = true;
    }
  }

  #arrive(): void {
    this.#use();
    if (!this.#underWay && !this.#listing) this.options.signal?.removeEventListener("abort", this.#onAbort);
    this.#onArrival();
  }

  readonly #onAbort = (): void => {
    this.cancel();
    this.#onArrival();
  };
}
