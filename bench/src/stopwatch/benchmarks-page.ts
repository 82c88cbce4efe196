import { installedVersion } from "../installed-version.ts";
import { table } from "../table.ts";
import { targetsTable, type Target } from "../target.ts";
import { othersByItem, othersByPage } from "./contenders/index.ts";
import { ourItems, ourPages } from "./contenders/ours.ts";
import { machine } from "./machine.ts";
import { ROUNDS } from "./measure.ts";
import { median, ratio } from "./median.ts";
import { formerCore, type Measured, type Result } from "./run.ts";

/** The part of `docs/benchmarks.md` about the core. */
export function benchmarksPage(
  measured: readonly Measured[],
  targets: Readonly<Record<string, readonly Target[]>>,
): string {
  const items = measured[0]?.items ?? [];
  return `# Benchmarks

What the iteration itself costs, without any network: an in-memory server answers at once, with opaque tokens of 40
random characters that it makes as they are asked for, while the clock stands. All contenders run in one process, one after
another in ${ROUNDS} rounds, each after a collection of garbage and three reads that are not timed, as a collection drops compiled code.
A figure is the median of the rounds, and a ratio is the median of the ratios within each round.
Times are CPU time, of the thread from Node 22 on and of the process on Node 20, which can't tell its threads apart: other work on
the machine takes none of it, though it makes memory and caches slower for all. Only the test of what overlaps measures the time that passes.
**Only ratios within one column mean anything elsewhere.**

${machine()}. ${versions()}.

## Targets

What was measured, and the most that we allow; a limit that was missed is **bold**. Why we miss some of them:
[decision 0011](decisions/0011-named-parts-before-bytes.md). "${formerCore}" is the core of that commit, run beside ours.

${targetsTable(targets)}

## Pages of 10 items

Nanoseconds a page; in brackets, our time divided by theirs.

${raceTable(measured, ({ pages }) => pages, ourPages)}

${items.map(itemsPart).join("\n\n")}

## Walks of one page

Nanoseconds a walk, from the call to the end of the loop; in brackets, our time divided by that of the core of an earlier commit.

${raceTable(measured, ({ walks }) => walks, ourPages)}

## Overlap: 40 pages, 50 ms to come and 50 ms to work on each

Milliseconds; in brackets, divided by the limit, which is latency + pages × max(latency, work) with the times that the same timers really took in the same run.

${nodesTable(measured, [
  ["the limit", ({ overlap }) => overlap.limit.toFixed(0)],
  ["ours, `prefetch: 1`", ({ overlap }) => `${overlap.prefetching.toFixed(0)} (${overlap.ratio.toFixed(3)})`],
  [
    "ours, `prefetch: 0`",
    ({ overlap }) => `${overlap.alone.toFixed(0)} (${(overlap.alone / overlap.limit).toFixed(3)})`,
  ],
])}

## Heap: 1e6 items on pages of 50

How many kB larger the live heap is in the second half of the list than in the first, in a process of its own that compiles nothing:
compiled code comes and goes in larger amounts.

${nodesTable(
  measured,
  Object.keys(measured[0]?.heap ?? {}).map((name) => [
    name,
    ({ heap }) => ((heap[name] ?? Number.NaN) / 1024).toFixed(1),
  ]),
)}

Written by \`pnpm bench core\`.
`;

  function itemsPart({ perPage }: Result, index: number): string {
    return `## Items, ${perPage} a page

Nanoseconds an item; in brackets, our time divided by theirs.

${raceTable(measured, (each) => each.items[index], ourItems)}`;
  }
}

/** A line for each contender, the fastest on the first Node first. */
function raceTable(
  measured: readonly Measured[],
  resultOf: (measured: Measured) => Result | undefined,
  ours: string,
): string {
  const first = measured[0] && resultOf(measured[0]);
  const timesOf = (name: string) => median(first?.times[name] ?? []);
  const names = Object.keys(first?.times ?? {}).toSorted((one, other) => timesOf(one) - timesOf(other));
  return nodesTable(
    measured,
    names.map((name) => [name, (each) => raceCell(resultOf(each), ours, name)]),
  );
}

function raceCell(result: Result | undefined, ours: string, name: string): string {
  if (result === undefined) return "";
  const time = (median(result.times[name] ?? []) / result.units).toFixed(0);
  return name === ours ? time : `${time} (${ratio(result.times, ours, name).toFixed(2)})`;
}

/** A column for each Node. */
function nodesTable(
  measured: readonly Measured[],
  lines: readonly (readonly [name: string, cellOf: (measured: Measured) => string])[],
): string {
  return table(
    ["", ...measured.map(({ node }) => `Node ${node}`)],
    lines.map(([name, cellOf]) => [name, ...measured.map(cellOf)]),
  );
}

function versions(): string {
  const names = new Set([...othersByPage, ...othersByItem].flatMap((contender) => contender.package ?? []));
  return Array.from(names, (name) => `${name} ${installedVersion(name)}`).join(", ");
}
