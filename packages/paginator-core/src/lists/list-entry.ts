import type { Watermark } from "./order.ts";

/** Where one list of a merge stands, as far as the watermark does not say it. */
export interface ListEntry {
  /** Nothing of it is left. */
  readonly done?: boolean;
  /** The token of a page; `undefined` is the head of the list. */
  readonly page?: string | undefined;
  /** How many pages lie behind that one. */
  readonly depth: number;
  /**
   * It was seen out of order or behind the watermark: it goes on after the item `id`, or where there is none at the page's first item.
   */
  readonly anchored?: boolean;
  readonly id?: number | undefined;
  /** It was so once: then from its head on, the watermark does not say what of it was passed. */
  readonly kept?: boolean;
  /** What takes the place of the watermark: it was not yet through with what it had to leave out. */
  readonly floor?: Watermark | undefined;
}

/** Whether a walk without the entry delivers the same, for more requests. */
export function isHint({ anchored, kept, floor }: ListEntry): boolean {
  return !anchored && !kept && !floor;
}
