import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Contender } from "./contender.ts";
import { createFeed } from "./feed.ts";

export interface Race {
  readonly pages: number;
  readonly perPage: number;
  readonly rounds: number;
  readonly contenders: readonly Contender[];
}

/** Nanoseconds of each round, by contender, in the order of the rounds. */
export type Times = ReadonlyMap<Contender, readonly number[]>;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Lets the contenders run in turn, each round in another order, so that a busy moment of the machine hits them all. */
export async function measure(race: Race): Promise<Times> {
  const { contenders, rounds } = race;
  const times = new Map(contenders.map((contender): [Contender, number[]] => [contender, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const time = await timeOf(contender, race);
      // The first round only warms up.
      if (round > 0) times.get(contender)?.push(time);
    }
  }
  return times;
}

/** One read, after a collection so that nobody pays for another's garbage, and an untimed read, as a collection drops compiled code too. */
async function timeOf(contender: Contender, { pages, perPage }: Race): Promise<number> {
  const untimed = createFeed(pages, perPage);
  const feed = createFeed(pages, perPage);
  collectGarbage();
  await contender.read(untimed);
  const start = process.hrtime.bigint();
  const count = await contender.read(feed);
  const time = Number(process.hrtime.bigint() - start);
  if (count !== pages * perPage)
    throw new Error(`${contender.name} read ${count} of ${pages * perPage} items`);
  return time;
}
