import { setTimeout as wait } from "node:timers/promises";
import { listOf } from "./contenders/ours.ts";
import type { Core } from "./core.ts";
import { createFeed, type Feed } from "./feed.ts";
import { median } from "./median.ts";

const PAGES = 40;
const LATENCY = 50;
const WORK = 50;
const ROUNDS = 3;

/** Milliseconds for a list in which each page takes some time to come, and some time to be worked on. */
export interface Overlap {
  /** Latency + pages × the longer of latency and work, by how long the timers of the same run really take. */
  readonly limit: number;
  readonly alone: number;
  readonly prefetching: number;
  /** The median over the rounds of `prefetching` divided by the limit. */
  readonly ratio: number;
}

export async function measureOverlap(core: Core): Promise<Overlap> {
  const limits: number[] = [];
  const alone: number[] = [];
  const prefetching: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    limits.push(await calibratedLimit());
    alone.push(await timed(() => readWith(core, 0)));
    prefetching.push(await timed(() => readWith(core, 1)));
  }
  return {
    limit: median(limits),
    alone: median(alone),
    prefetching: median(prefetching),
    ratio: median(prefetching.map((time, round) => time / (limits[round] ?? Number.NaN))),
  };
}

async function calibratedLimit(): Promise<number> {
  const latency = (await timed(() => waitOften(LATENCY))) / PAGES;
  const work = (await timed(() => waitOften(WORK))) / PAGES;
  return latency + PAGES * Math.max(latency, work);
}

async function waitOften(milliseconds: number): Promise<void> {
  for (let count = 0; count < PAGES; count += 1) await wait(milliseconds);
}

async function readWith(core: Core, prefetch: number): Promise<void> {
  for await (const page of listOf(core, slowFeed(), { prefetch }).pages()) {
    if (page.items.length > 0) await wait(WORK);
  }
}

function slowFeed(): Feed {
  const feed = createFeed({ pages: PAGES, perPage: 10 });
  return {
    async fetch() {
      await wait(LATENCY);
      return feed.fetch();
    },
  };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
