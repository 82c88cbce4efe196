import { installedVersion } from "../installed-version.ts";
import { machine } from "../stopwatch/machine.ts";
import { table } from "../table.ts";
import { targetTable, type Target } from "../target.ts";
import type { ProgramsMeasured } from "./measure-programs.ts";
import { awsJson, bare, emptyNode } from "./program.ts";
import { medianOf, ratioOf, type Runs } from "./race-programs.ts";
import type { Run } from "./run-program.ts";

/** The heading that this part of `docs/benchmarks.md` begins with. */
export const programsHeading = "# The command line beside others";

/** The part of `docs/benchmarks.md` about whole processes. */
export function programsPage(measured: ProgramsMeasured, targets: readonly Target[]): string {
  const { aws, starts, slow, many, most } = measured;
  return `${programsHeading}

Whole processes, from the start to the last line of output, which is read through a pipe. They run in turn, in rounds; a
figure is the median of the rounds, and a ratio is the median of the ratios within each round. A server in a process of its
own makes pages of 50 jobs as they are asked for; nobody asks for a size, so all make the same requests. The bare script is a
loop over \`paginateListJobs\` that prints each job as a line of JSON: it does not validate, and fetches nothing ahead. Ours is
\`amplify-jobs list\`; its ndjson says what the script's says, and its json has the shape of the AWS CLI's.

Node ${process.version.slice(1)} on ${machine()}. @aws-sdk/client-amplify ${installedVersion("@aws-sdk/client-amplify")}, ${aws ?? "the AWS CLI is not installed: what is measured by it is left out"}.

## Targets of the command line

${targetTable(targets)}

## Start

${rows(starts, [["wall", "ms"]], emptyNode)}

## 40 pages that take 50 ms each

${rows(
  slow,
  [
    ["first", "first output, ms"],
    ["wall", "ms"],
  ],
  bare,
)}

## 10,000 jobs that come at once

${rows(many, [["wall", "ms"]], bare, awsJson)}

## 1,000,000 jobs that come at once

One run of each.

${rows(
  most,
  [
    ["peak", "peak memory, MiB"],
    ["wall", "ms"],
  ],
  bare,
  awsJson,
)}

Written by \`pnpm bench\`.
`;
}

/** A line for each program, fastest or smallest first. The first figure is also divided by those of the given programs. */
function rows(
  runs: Runs,
  figures: readonly (readonly [what: keyof Run, title: string])[],
  ...others: readonly { readonly name: string }[]
): string {
  const present = others.filter(({ name }) => runs.has(name));
  const [main] = figures[0] ?? (["wall"] as const);
  const names = [...runs.keys()].toSorted(
    (one, other) => (medianOf(runs, { name: one }, main) ?? 0) - (medianOf(runs, { name: other }, main) ?? 0),
  );
  return table(
    ["", ...figures.map(([, title]) => title), ...present.map(({ name }) => `by ${name}`)],
    names.map((name) => [
      name,
      ...figures.map(([what]) => medianOf(runs, { name }, what)?.toFixed(0) ?? "not measured here"),
      ...present.map((other) => ratioOf(runs, { name }, other, main)?.toFixed(2) ?? ""),
    ]),
  );
}
