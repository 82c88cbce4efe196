import type { Contender } from "./contender.ts";
import { generatorByItem } from "./contenders/generator.ts";
import { oursByItem, oursByPage } from "./contenders/ours.ts";
import { importCore } from "./core.ts";
import { createPage, randomTokens, type Feed } from "./feed.ts";
import { median } from "./median.ts";

// Run with --expose-gc, the URL of a core, and the name of a contender. Looks at the live heap ten times on the way through 1e6
// items and prints by how many bytes it is larger in the second half: the median of five looks.

const PAGES = 20_000;
const PER_PAGE = 50;

const [, , url = "", wanted] = process.argv;
const core = await importCore(url);
const contenders: readonly Contender[] = [oursByItem(core), oursByPage(core), generatorByItem];
const contender = contenders.find(({ name }) => name === wanted);
const { gc: collectGarbage } = globalThis;
if (contender === undefined || collectGarbage === undefined)
  throw new Error("needs --expose-gc, a core and a contender");

const looks: number[] = [];
await contender.read(
  freshFeed(() => {
    collectGarbage();
    looks.push(process.memoryUsage().heapUsed);
  }),
);
console.log(median(looks.slice(5)) - median(looks.slice(0, 5)));

/** Every page and item is a new object. `look` is called ten times on the way. */
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
