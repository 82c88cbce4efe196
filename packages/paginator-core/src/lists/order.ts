/** What lists are sorted by. */
export type SortKey = number | string;

/** Below 0: `a` comes before `b` in the order of the walk. */
export type Compare = (a: SortKey, b: SortKey) => number;

export const ascending: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
export const descending: Compare = (a, b) => ascending(b, a);

/** A place in the order of all items: by key, by the hash of the list, by the list's own order. */
export interface Watermark {
  readonly key: SortKey;
  readonly list: number;
  /** Hash of the item's id. */
  readonly id: number;
  /** Whether the page of that item was used up, and the next one of its list not yet seen. */
  readonly fresh: boolean;
}
