import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { cpuTime } from "./clock.ts";
import type { Contender } from "./contender.ts";
import { createFeed, type FeedSize } from "./feed.ts";

/** The contenders, and the feed that each of them reads again and again. */
export interface Race {
  readonly contenders: readonly Contender[];
  readonly feed: FeedSize;
}

/** The nanoseconds of each round, in order, by the name of the contender. */
export type Times = Readonly<Record<string, readonly number[]>>;

export const ROUNDS = 15;

/** How often each contender reads before it is timed: garbage collection drops compiled code, and one or two reads do not bring all of it back. */
const UNTIMED = 3;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/**
 * Lets the contenders read in turn, in another order each round, so that a slow moment of the machine affects all of them. Garbage
 * is collected before each turn, so that none pays for that of another.
 */
export async function measure({ contenders, feed }: Race): Promise<Times> {
  const times = Object.fromEntries(contenders.map(({ name }): [string, number[]] => [name, []]));
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      collectGarbage();
      for (let read = 0; read < UNTIMED; read += 1) await timeOf(contender, feed);
      const time = await timeOf(contender, feed);
      if (round > 0) times[contender.name]?.push(time);
    }
  }
  return times;
}

async function timeOf({ name, read }: Contender, size: FeedSize): Promise<number> {
  const feed = createFeed(size);
  const start = cpuTime();
  const count = await read(feed);
  const time = cpuTime() - start - feed.spent;
  const expected = size.pages * size.perPage;
  if (count !== expected) throw new Error(`${name} read ${count} of ${expected} items`);
  return time;
}
