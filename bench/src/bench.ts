import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measurePrograms } from "./programs/measure-programs.ts";
import { programTargetsOf } from "./programs/program-targets.ts";
import { programsHeading, programsPage } from "./programs/programs-page.ts";
import { benchmarksPage } from "./stopwatch/benchmarks-page.ts";
import { measureCore } from "./stopwatch/measure-core.ts";
import { isMet, targetsTable, type Target } from "./target.ts";

// Run with `core` or `programs` to measure only that; the rest of the page stays as it is. With `limits`, only what the core
// promises is measured and printed, by default on the Node that runs this.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: "string" }, checkout: { type: "string" }, print: { type: "boolean" } },
});
const [wanted] = positionals;
const limitsOnly = wanted === "limits";
const [ownNode] = process.versions.node.split(".");
const nodes = (values.nodes ?? (limitsOnly ? `${ownNode}` : "20,22,24,26")).split(",");
const file = new URL("../../docs/benchmarks.md", import.meta.url);
const missed: Target[] = [];

function judge(targets: readonly Target[]): void {
  missed.push(...targets.filter((target) => !isMet(target)));
}

async function limits(): Promise<string> {
  const { targets } = await measureCore(nodes, { checkout: values.checkout, limitsOnly });
  judge(Object.values(targets).flat());
  return targetsTable(targets);
}

async function corePart(): Promise<string> {
  const { measured, targets } = await measureCore(nodes, { checkout: values.checkout, limitsOnly });
  judge(Object.values(targets).flat());
  return benchmarksPage(measured, targets);
}

async function programsPart(): Promise<string> {
  const measured = await measurePrograms();
  const targets = programTargetsOf(measured);
  judge(targets);
  return programsPage(measured, targets);
}

async function wholePage(): Promise<string> {
  const [coreBefore = "", programsBefore = ""] = readFileSync(file, "utf8").split(`\n${programsHeading}`);
  const core = wanted === "programs" ? coreBefore : await corePart();
  const programs = wanted === "core" ? programsHeading + programsBefore : await programsPart();
  return `${core}\n${programs}`;
}

const page = await (limitsOnly ? limits() : wholePage());
console.log(page);
if (!limitsOnly && !values.print) writeFileSync(file, page);
process.exitCode = missed.length === 0 ? 0 : 1;
