import type { Target } from "../target.ts";
import { azureByItem } from "./contenders/azure.ts";
import { generatorByItem } from "./contenders/generator.ts";
import { ourItems, ourPages } from "./contenders/ours.ts";
import { smithyCore } from "./contenders/smithy-core.ts";
import { ratio } from "./median.ts";
import { formerCore, type Measured } from "./run.ts";

/** Bytes for 1e6 items: a sixtieth of a byte per item. */
const STEADY_HEAP = 16 * 1024;

/** The limits by the major version of Node, because engines differ. */
const PAGES_BY_SMITHY: Readonly<Record<string, number>> = { 20: 0.8, 22: 0.9, 24: 0.95, 26: 0.9 };
const ITEMS_BY_GENERATOR: Readonly<Record<string, number>> = { 20: 0.45, 24: 0.45 };

const SIZE = 4608;

/** What the core promises about its speed, on the Node version of the measurements. */
export function targetsOf({ node, pages, items, walks, overlap, heap }: Measured): Target[] {
  const [major = ""] = node.split(".");
  const hundred = items.find(({ perPage }) => perPage === 100)?.times ?? {};
  return [
    {
      promise: "`pages()`, 10 items a page, vs @smithy/core",
      measured: ratio(pages.times, ourPages, smithyCore.name),
      limit: PAGES_BY_SMITHY[major] ?? 0.95,
    },
    {
      promise: "items, 100 a page, vs a plain async generator",
      measured: ratio(hundred, ourItems, generatorByItem.name),
      limit: ITEMS_BY_GENERATOR[major] ?? 0.6,
    },
    {
      promise: "items, 100 a page, vs azure",
      measured: ratio(hundred, ourItems, azureByItem.name),
      limit: 0.15,
    },
    {
      promise: `a walk of one page, by ${formerCore}`,
      measured: formerCore in walks.times ? ratio(walks.times, ourPages, formerCore) : undefined,
      limit: 0.25,
    },
    { promise: "`prefetch: 1`, vs the calibrated limit", measured: overlap.ratio, limit: 1.03 },
    {
      promise: "heap growth over 1e6 items, in bytes",
      measured: Math.max(heap[ourItems] ?? Infinity, heap[ourPages] ?? Infinity),
      limit: STEADY_HEAP,
    },
  ];
}

export function sizeTarget(bytes: number): Target {
  return { promise: "all that is exported, minified and gzipped, in bytes", measured: bytes, limit: SIZE };
}
