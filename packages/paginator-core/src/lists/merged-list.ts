import type { Page, PagedIterable } from "../paged-iterable.ts";
import { CatchUp } from "./catch-up.ts";
import type { ListEntry } from "./list-entry.ts";
import type { NamedList } from "./lists-source.ts";
import { OneList } from "./one-list.ts";
import type { Compare, SortKey, Watermark } from "./order.ts";

/** Where a list stands, and stood when a run was made: never changed, only replaced. */
export interface Spot<Item, Response> {
  /** The page in use. */
  readonly page: Page<Item, Response> | undefined;
  readonly keys: readonly SortKey[];
  /** The item of the page that comes next; kept up to date only where the entry depends on it. */
  readonly at: number;
  /** How many pages lie behind that page. */
  readonly depth: number;
  readonly anchored: boolean;
  /** Whether it was anchored at any time. */
  readonly kept: boolean;
  /** Whether an item of an earlier page was passed in this walk. */
  readonly passed: boolean;
  /** The last item of those, or its hash from the token. */
  readonly last: { readonly item: Item } | number | undefined;
  /** What is written of a list with nothing left to read in this walk. */
  readonly fixed: ListEntry | undefined;
}

/** One list of a merge. */
export class MergedList<L, Item, Response> extends OneList<L, Item, Response> {
  /** Its place among all lists of the walk. */
  readonly index: number;
  /** What was written of it in the starting token. */
  readonly entry: ListEntry | undefined;
  /** The hash of the last item of it that was passed before, where the token says it. */
  readonly #last: number | undefined;
  /** The item of its page that comes next. */
  at = 0;
  /** The keys of its page. */
  keys: readonly SortKey[] = [];
  /** While it leaves out what was passed before. */
  catchUp: CatchUp | undefined;

  constructor(
    named: NamedList<L>,
    open: (list: L, startingToken: string | undefined) => PagedIterable<Item, Response>,
    index: number,
    entry: ListEntry | undefined,
    watermark: Watermark | undefined,
    compare: Compare,
    top: SortKey | undefined,
  ) {
    super(named, open);
    const [, , hash] = named;
    this.index = index;
    this.entry = entry;
    this.start = entry?.page;
    const floor = entry?.floor ?? watermark;
    this.#last = entry?.anchored || floor?.list !== hash ? entry?.id : floor.id;
    const catchUp = new CatchUp(hash, entry, watermark, compare, top);
    if (!catchUp.idle) this.catchUp = catchUp;
  }

  /** Where it stands before anything of it has come. */
  get first(): Spot<Item, Response> {
    const { depth = 0, anchored = false, kept = anchored, done = false } = this.entry ?? {};
    return {
      page: undefined,
      keys: [],
      at: 0,
      depth,
      anchored,
      kept,
      passed: false,
      last: this.#last,
      fixed: done ? this.entry : undefined,
    };
  }
}
