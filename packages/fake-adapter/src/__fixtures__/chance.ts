import { createRandom } from "../faults/random.ts";

/** Random choices, the same ones for the same seed. */
export interface Chance {
  /** A number from 0 to 1. */
  random(): number;
  /** A whole number of at least 0, below the limit. */
  below(limit: number): number;
  pick<Item>(...items: readonly [Item, ...Item[]]): Item;
  /** `length` characters with codes of at least `from`, below `to`. */
  text(length: number, from?: number, to?: number): string;
  /** 1 to 30 lower-case letters. */
  word(): string;
}

export function createChance(seed: number): Chance {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const text = (length: number, from = 0, to = 256) =>
    Array.from({ length }, () => String.fromCharCode(from + below(to - from))).join("");
  return {
    random,
    below,
    pick: (...items) => items[below(items.length)] ?? items[0],
    text,
    word: () => text(1 + below(30), 97, 123),
  };
}
