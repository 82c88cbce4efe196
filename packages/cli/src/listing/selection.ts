/** Which items of a list are asked for. */
export interface Criteria<One> {
  /** Default: all. */
  readonly matches?: ((item: One) => boolean) | undefined;
  /** Whether nothing that is asked for comes behind this item. */
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

/** Picks what is asked for from one page after the other. */
export function createSelection<One>({
  matches = () => true,
  isPast = () => false,
  limit = Infinity,
}: Criteria<One>) {
  let found = 0;
  return (items: readonly One[]): Selected<One> => {
    const kept: One[] = [];
    for (const [at, item] of items.entries()) {
      if (found >= limit) return { kept, read: at, enough: "limit" };
      if (isPast(item)) return { kept, read: at, enough: "past" };
      if (!matches(item)) continue;
      kept.push(item);
      found += 1;
    }
    return { kept, read: items.length, enough: found >= limit ? "limit" : undefined };
  };
}
