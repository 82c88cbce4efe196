import { installedVersion } from "../installed-version.ts";
import { table } from "../table.ts";
import { targetTable, type Target } from "../target.ts";
import type { Contender } from "./contender.ts";
import { byItem, byPage } from "./contenders/index.ts";
import { oursByItem, oursByPage } from "./contenders/ours.ts";
import { machine } from "./machine.ts";
import { median, ratio } from "./median.ts";
import type { Measured, Result } from "./run.ts";

/** The part of `docs/benchmarks.md` on the core. */
export function benchmarksPage(measured: Measured, targets: readonly Target[]): string {
  const { pages, items, overlap, heap } = measured;
  return `# Benchmarks

What the iteration itself costs, without any network: an in-memory server answers at once, with opaque tokens of 40
random characters. All contenders run in one process, one after another in rounds; a figure is the median of the rounds,
and a ratio is the median of the ratios within each round. **Only ratios within one table mean anything elsewhere.**

${machine()}. ${versions()}.

## Targets

What the least would cost, and why we do not have it: [decision 0004](decisions/0004-three-kilobytes-before-nanoseconds.md).

${targetTable(targets)}

## Pages of ${pages.perPage} items

${raceTable(pages, oursByPage, "ns a page")}

${items.map((result) => `## Items, ${result.perPage} a page\n\n${raceTable(result, oursByItem, "ns an item")}`).join("\n\n")}

## Overlap: 40 pages, 50 ms to come and 50 ms to work on each

${table(
  ["", "ms", "by the limit"],
  [
    ["limit: latency + pages × max(latency, work), by the same timers", overlap.limit.toFixed(0), "1.00"],
    ["ours, `prefetch: 1`", overlap.prefetching.toFixed(0), overlap.ratio.toFixed(3)],
    ["ours, `prefetch: 0`", overlap.alone.toFixed(0), (overlap.alone / overlap.limit).toFixed(3)],
  ],
)}

## Heap: 1e6 items on pages of 50

How much larger the live heap is in the second half of the list than in the first, in a process of its own.

${table(
  ["", "kB"],
  Array.from(heap, ([name, bytes]) => [name, (bytes / 1024).toFixed(1)]),
)}

Written by \`pnpm bench\`.
`;
}

function raceTable({ times, units }: Result, ours: Contender, unit: string): string {
  const lines = Array.from(times, ([contender, each]): [number, string[]] => {
    const time = median(each);
    return [time, [contender.name, (time / units).toFixed(0), ratio(times, ours, contender).toFixed(2)]];
  });
  lines.sort(([a], [b]) => a - b);
  return table(
    ["", unit, "ours by it"],
    lines.map(([, line]) => line),
  );
}

function versions(): string {
  const names = new Set([...byPage, ...byItem].flatMap((contender) => contender.package ?? []));
  return Array.from(names, (name) => `${name} ${installedVersion(name)}`).join(", ");
}
