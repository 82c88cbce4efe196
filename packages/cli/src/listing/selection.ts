/** What of a list is meant. */
export interface Wish<One> {
  /** Default: all. */
  readonly matches?: ((item: One) => boolean) | undefined;
  /** Whether nothing that is meant comes behind this item. */
  readonly isPast?: ((item: One) => boolean) | undefined;
  /** How many of them. Default: all. */
  readonly limit?: number | undefined;
}

export interface Selected<One> {
  readonly kept: readonly One[];
  /** How many items were looked at: fewer than there are where the list is left in the middle. */
  readonly read: number;
  /** Whether the list may be left, and why. */
  readonly enough: "limit" | "past" | undefined;
}

/** Picks what is meant from one page after the other. */
export function createSelection<One>({
  matches = () => true,
  isPast = () => false,
  limit = Infinity,
}: Wish<One>) {
  let found = 0;
  return (items: readonly One[]): Selected<One> => {
    const kept: One[] = [];
    for (const [at, item] of items.entries()) {
      if (isPast(item)) return { kept, read: at, enough: "past" };
      if (!matches(item)) continue;
      kept.push(item);
      if (++found === limit) return { kept, read: at + 1, enough: "limit" };
    }
    return { kept, read: items.length, enough: undefined };
  };
}
