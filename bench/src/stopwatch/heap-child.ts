import type { Contender } from "./contender.ts";
import { generatorByItem } from "./contenders/generator.ts";
import { oursByItem, oursByPage } from "./contenders/ours.ts";
import { importCore } from "./core.ts";
import { createPage, randomTokens, type Feed } from "./feed.ts";
import { median } from "./median.ts";

// Run with --expose-gc, the URL of a core, and the name of a contender. Measures the live heap ten times while 1e6 items are read,
// and prints how many bytes larger it is in the second half: the difference of two medians, each of five measurements.

const PAGES = 20_000;
const PER_PAGE = 50;

const [, , url = "", wanted] = process.argv;
const core = await importCore(url);
const contenders: readonly Contender[] = [oursByItem(core), oursByPage(core), generatorByItem];
const contender = contenders.find(({ name }) => name === wanted);
const { gc: collectGarbage } = globalThis;
if (contender === undefined || collectGarbage === undefined)
  throw new Error("run this with --expose-gc, the URL of a core and the name of a contender");

const looks: number[] = [];
await contender.read(
  freshFeed(() => {
    collectGarbage();
    looks.push(process.memoryUsage().heapUsed);
  }),
);
console.log(median(looks.slice(5)) - median(looks.slice(0, 5)));

/** A feed in which every page and item is a new object. `look` is called ten times. */
function freshFeed(look: () => void): Feed {
  let index = 0;
  return {
    async fetch() {
      index += 1;
      if (index % (PAGES / 10) === 0) look();
      const items = Array.from({ length: PER_PAGE }, (_, id) => ({ id }));
      return createPage(items, index === PAGES ? undefined : randomTokens(1)[0]);
    },
  };
}
