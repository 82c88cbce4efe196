import type { ArrivedPage } from "../arrived-page.ts";
import type { End, Page } from "../paged-iterable.ts";

/** An item, with the list it is of. */
export interface ListItem<L, Item> {
  readonly list: L;
  readonly item: Item;
}

/** A page of one list. */
export interface ListPage<L, Item, Response> {
  readonly list: L;
  /** The key of the list. */
  readonly key: string;
  /** The page as its list gave it: some of its items may have been left out, or come in another run. */
  readonly page: Page<Item, Response>;
}

/** Where runs come from. */
export interface RunSource<R> {
  readonly newest: R;
  nextRun(): R | undefined;
}

/** Items of one page of one list that come one after another. */
export class Run<L, Item, Response> implements ArrivedPage<ListItem<L, Item>, ListPage<L, Item, Response>> {
  readonly response: ListPage<L, Item, Response>;
  readonly items: readonly ListItem<L, Item>[];
  readonly index: number;
  readonly from = 0;
  readonly before: number;
  end: End | undefined;
  readonly tokenAt: (at: number) => string | undefined;
  readonly #source: RunSource<Run<L, Item, Response>>;
  #following: Run<L, Item, Response> | undefined;

  constructor(
    source: RunSource<Run<L, Item, Response>>,
    response: ListPage<L, Item, Response>,
    items: readonly ListItem<L, Item>[],
    index: number,
    before: number,
    tokenAt: (at: number) => string | undefined,
  ) {
    this.response = response;
    this.items = items;
    this.index = index;
    this.before = before;
    this.tokenAt = tokenAt;
    this.#source = source;
  }

  /** Made when it is read: a run goes no further than its reader. */
  get following(): Run<L, Item, Response> | undefined {
    if (!this.#following && this.#source.newest === this) this.#following = this.#source.nextRun();
    return this.#following;
  }

  set following(run: undefined) {
    this.#following = run;
  }
}
