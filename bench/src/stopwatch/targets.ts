import { azureByItem } from "./contenders/azure.ts";
import { generatorByItem } from "./contenders/generator.ts";
import { oursByItem, oursByPage } from "./contenders/ours.ts";
import { smithyCore } from "./contenders/smithy-core.ts";
import { ratio } from "./median.ts";
import type { Target } from "../target.ts";
import type { Measured } from "./run.ts";

/** Less than a tenth of a byte an item: the live heap is no more exact than that. */
const STEADY_HEAP = 64 * 1024;

/** What the core promises of its speed. */
export function targetsOf({ pages, items, overlap, heap }: Measured): Target[] {
  const hundred = items.find(({ perPage }) => perPage === 100)?.times ?? new Map();
  return [
    {
      promise: "`pages()`, 10 items a page, by @smithy/core",
      measured: ratio(pages.times, oursByPage, smithyCore),
      limit: 0.6,
    },
    {
      promise: "items, 100 a page, by a plain async generator",
      measured: ratio(hundred, oursByItem, generatorByItem),
      limit: 0.6,
    },
    {
      promise: "items, 100 a page, by azure",
      measured: ratio(hundred, oursByItem, azureByItem),
      limit: 0.15,
    },
    { promise: "`prefetch: 1`, by the calibrated limit", measured: overlap.ratio, limit: 1.03 },
    {
      promise: "heap growth over 1e6 items, in bytes",
      measured: Math.max(heap.get(oursByItem.name) ?? Infinity, heap.get(oursByPage.name) ?? Infinity),
      limit: STEADY_HEAP,
    },
  ];
}
