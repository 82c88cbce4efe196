import type { Contender } from "./contender.ts";
import { azureByItem } from "./contenders/azure.ts";
import { generatorByItem } from "./contenders/generator.ts";
import { othersByItem, othersByPage } from "./contenders/index.ts";
import { oneByOne, ourItems, ourPages, oursByItem, oursByPage } from "./contenders/ours.ts";
import { smithyCore } from "./contenders/smithy-core.ts";
import { importCore, type Core } from "./core.ts";
import type { FeedSize } from "./feed.ts";
import { heapGrowth } from "./heap.ts";
import { measure, type Times } from "./measure.ts";
import { measureOverlap, type Overlap } from "./overlap.ts";

/** What to measure. */
export interface Order {
  /** The URL of the core. */
  readonly core: string;
  /** The URL of the core that it is compared with. */
  readonly former: string | undefined;
  /** Whether to measure only what has a limit. */
  readonly limitsOnly: boolean;
}

/** The times of one race, and the number of units by which to divide them. */
export interface Result {
  readonly perPage: number;
  readonly units: number;
  readonly times: Times;
}

/** All that the stopwatch has measured on one Node. */
export interface Measured {
  readonly node: string;
  readonly pages: Result;
  readonly items: readonly Result[];
  /** Walks over lists of one page. */
  readonly walks: Result;
  readonly overlap: Overlap;
  /** Growth in bytes, by the name of the contender. */
  readonly heap: Readonly<Record<string, number>>;
}

/** How many pages, items or walks each read has: enough to compile all of it in three reads. */
const PAGES = 50_000;
const ITEMS = 250_000;
const WALKS = 5000;

/** The first edition of the core. */
export const FORMER_COMMIT = "5ae3fb6";
export const formerCore = `ours at ${FORMER_COMMIT}`;

export async function runStopwatch({ core: url, former, limitsOnly }: Order): Promise<Measured> {
  const core = await importCore(url);
  const pagers = [oursByPage(core), ...(limitsOnly ? [smithyCore] : othersByPage)];
  const pages = await race(pagers, { pages: PAGES, perPage: 10 }, "page");
  const readers = [oursByItem(core), ...(limitsOnly ? [generatorByItem, azureByItem] : othersByItem)];
  const items: Result[] = [];
  for (const perPage of limitsOnly ? [100] : [10, 100, 1000])
    items.push(await race(readers, { pages: ITEMS / perPage, perPage }, "item"));
  const walkers = await walkersOf(core, former);
  const walks = await race(walkers, { pages: WALKS, perPage: 10, single: true }, "page");
  const overlap = await measureOverlap(core);
  const names = [ourItems, ourPages, ...(limitsOnly ? [] : [generatorByItem.name])];
  const heap = Object.fromEntries(names.map((name) => [name, heapGrowth(url, name)]));
  return { node: process.version.slice(1), pages, items, walks, overlap, heap };
}

async function walkersOf(core: Core, former: string | undefined): Promise<Contender[]> {
  const ours = oneByOne(ourPages, core, WALKS);
  return former === undefined ? [ours] : [ours, oneByOne(formerCore, await importCore(former), WALKS)];
}

async function race(
  contenders: readonly Contender[],
  feed: FeedSize,
  unit: "page" | "item",
): Promise<Result> {
  const times = await measure({ contenders, feed });
  const units = unit === "page" ? feed.pages : feed.pages * feed.perPage;
  return { perPage: feed.perPage, units, times };
}
