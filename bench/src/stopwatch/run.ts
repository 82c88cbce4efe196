import { byItem, byPage } from "./contenders/index.ts";
import { generatorByItem } from "./contenders/generator.ts";
import { oursByItem, oursByPage } from "./contenders/ours.ts";
import { heapGrowth } from "./heap.ts";
import { measure, type Times } from "./measure.ts";
import { measureOverlap, type Overlap } from "./overlap.ts";

const ROUNDS = 9;

/** The times of one race, and by how many units to divide them. */
export interface Result {
  readonly perPage: number;
  readonly units: number;
  readonly times: Times;
}

/** All that one run of the stopwatch has measured. */
export interface Measured {
  readonly pages: Result;
  readonly items: readonly Result[];
  readonly overlap: Overlap;
  /** Bytes by the name of the contender. */
  readonly heap: ReadonlyMap<string, number>;
}

export async function runStopwatch(): Promise<Measured> {
  const pages = await race(byPage, 100_000, 10, "page");
  const items: Result[] = [];
  for (const perPage of [10, 100, 1000]) items.push(await race(byItem, 1_000_000 / perPage, perPage, "item"));
  const overlap = await measureOverlap();
  const names = [oursByItem, oursByPage, generatorByItem].map(({ name }) => name);
  const heap = new Map(names.map((name) => [name, heapGrowth(name)]));
  return { pages, items, overlap, heap };
}

async function race(
  contenders: typeof byPage,
  pages: number,
  perPage: number,
  unit: "page" | "item",
): Promise<Result> {
  const times = await measure({ pages, perPage, rounds: ROUNDS, contenders });
  return { perPage, units: unit === "page" ? pages : pages * perPage, times };
}
