import type { ListEntry } from "./list-entry.ts";
import type { Compare, SortKey, Watermark } from "./order.ts";

/** Items that are looked at for an id before it counts as gone. */
const patience = 100;

/**
 * What a list leaves out when it is opened again: all that was passed before. It leaves out only leading items, and never looks further on:
 * behind the first that is not left out, nothing was passed.
 */
export class CatchUp {
  /** Items left out that came since the walk began. */
  newer = 0;
  /** Pages that were looked through since the list was opened. */
  pages = 0;
  /** The id of the last item passed, as long as it is looked for. */
  #sought: number | undefined;
  /** Items that could be that one, and are not. */
  #others = 0;
  /** Leading items before this are left out. */
  #floor: Watermark | undefined;
  readonly #anchored: boolean;
  /** What is left out where the item that is looked for does not come. */
  readonly #fallback: Watermark | undefined;
  readonly #list: number;
  readonly #compare: Compare;
  readonly #top: SortKey | undefined;

  constructor(
    list: number,
    entry: ListEntry | undefined,
    watermark: Watermark | undefined,
    compare: Compare,
    top: SortKey | undefined,
  ) {
    const floor = entry?.floor ?? watermark;
    this.#list = list;
    this.#compare = compare;
    this.#top = top;
    this.#floor = floor;
    this.#anchored = entry?.anchored === true;
    if (this.#anchored) {
      this.#sought = entry?.id;
      // Without an id the page itself is the place.
      if (this.#sought === undefined) this.#floor = undefined;
    } else if (floor?.list === list) {
      this.#sought = floor.id;
      // Of the same key, some may have been delivered, and some not: they come again. A page that nobody had seen comes whole.
      if (!(floor.fresh && entry?.page !== undefined)) this.#fallback = { ...floor, list: -1 };
    }
  }

  /** Whether nothing is left out. */
  get idle(): boolean {
    return this.#sought === undefined && !this.#floor;
  }

  /** Whether the place is not known yet. */
  get seeking(): boolean {
    return this.#sought !== undefined;
  }

  /** The item of a page that comes next; `undefined` where all of it is left out, -1 where what was looked for is gone. */
  pass(keys: readonly SortKey[], idOf: (at: number) => number): number | undefined {
    this.pages += 1;
    for (const [at, key] of keys.entries()) {
      const order = this.#floor ? this.#compare(key, this.#floor.key) : 0;
      if (this.#sought === undefined) {
        if (!this.#isBefore(order)) return this.#through(at);
      } else if (this.#anchored) {
        if (idOf(at) === this.#sought) return this.#through(at + 1);
        if (order >= 0 && (this.#others += 1) > patience) return -1;
      } else {
        if (order > 0) return -1;
        if (order === 0 && idOf(at) === this.#sought) return this.#through(at + 1);
      }
      if (!this.#anchored && this.#top !== undefined && this.#compare(key, this.#top) < 0) this.newer += 1;
    }
    return undefined;
  }

  /** What was looked for does not come: the list begins again where it was opened. */
  giveUp(): void {
    this.#sought = undefined;
    this.#floor = this.#fallback;
    this.newer = 0;
    this.pages = 0;
  }

  #isBefore(order: number): boolean {
    const floor = this.#floor;
    return floor !== undefined && (order < 0 || (order === 0 && this.#list < floor.list));
  }

  #through(at: number): number {
    this.#sought = this.#floor = undefined;
    return at;
  }
}
