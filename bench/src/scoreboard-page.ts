import { installedVersion } from "./installed-version.ts";
import type { Peer } from "./peer.ts";
import { peers } from "./peers/index.ts";
import type { PlayedRow } from "./play.ts";
import { table } from "./table.ts";

/** The text of `docs/scoreboard.md`, which is always the same for the same behaviour. */
export function scoreboardPage(played: readonly PlayedRow[]): string {
  return `# Scoreboard

What pagination libraries do when a list misbehaves. The published code of each library reads one scripted API: ten items,
four to a page (the last row has a list of its own). ✓ means that all of it went right, ✗ that it did not, and n/a that the
library has no such thing. A run is stopped at its 61st call, and counts as one that would never end. Each library has its
default settings, except that its client's retries are off: the page that fails is one that retries have not helped.

${matrix(played)}

${headings}

## What happened instead

${played.map(instead).join("\n")}

## How each was driven

${peers.map(driven).join("\n")}

Written by \`pnpm scoreboard\`. The versions are those that install on Node 20.
`;
}

/** Explains the names above the columns, in one line. */
const headings = `${peers.map(({ name, known }) => `\`${name}\` is ${known}`).join("; ")}.`;

function matrix(played: readonly PlayedRow[]): string {
  const lines = played.map(({ row, cells }) => [
    row.happens,
    ...cells.map(({ verdict }) => (verdict === undefined ? "n/a" : verdict.right ? "✓" : "✗")),
  ]);
  return table(["", ...peers.map(({ name }) => name)], lines);
}

function instead({ row, cells }: PlayedRow): string {
  const told = new Map<string, string[]>();
  for (const { peer, verdict } of cells) {
    if (verdict?.right) continue;
    const what = verdict?.saw ?? `n/a, as ${peer.notApplicable?.[row.name]}`;
    told.set(what, [...(told.get(what) ?? []), peer.name]);
  }
  const others = Array.from(told, ([what, names]) => `  - ${names.join(", ")}: ${what}`);
  return [
    `- **${row.happens}.** Right is: ${row.right}.${row.note === undefined ? "" : ` ${row.note}`}`,
    ...others,
  ].join("\n");
}

function driven({ name, packages, driven: how }: Peer): string {
  const versions = packages.map((each) => `${each} ${installedVersion(each)}`);
  return `- **${name}** (${versions.join(", ") || "@jobs/paginator-core"}): ${how}.`;
}
