import { readFileSync, writeFileSync } from "node:fs";
import { measurePrograms } from "./programs/measure-programs.ts";
import { programTargetsOf } from "./programs/program-targets.ts";
import { programsHeading, programsPage } from "./programs/programs-page.ts";
import { benchmarksPage } from "./stopwatch/benchmarks-page.ts";
import { runStopwatch } from "./stopwatch/run.ts";
import { targetsOf } from "./stopwatch/targets.ts";
import { isMet, type Target } from "./target.ts";

// Run with `core` or `programs` to measure one of the two; the page keeps the other as it is.

const file = new URL("../../docs/benchmarks.md", import.meta.url);
const [wanted] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const [coreBefore = "", programsBefore = ""] = readFileSync(file, "utf8").split(`\n${programsHeading}`);
const targets: Target[] = [];

async function corePart(): Promise<string> {
  const measured = await runStopwatch();
  const own = targetsOf(measured);
  targets.push(...own);
  return benchmarksPage(measured, own);
}

async function programsPart(): Promise<string> {
  const measured = await measurePrograms();
  const own = programTargetsOf(measured);
  targets.push(...own);
  return programsPage(measured, own);
}

const core = wanted === "programs" ? coreBefore : await corePart();
const programs = wanted === "core" ? programsHeading + programsBefore : await programsPart();
const page = `${core}\n${programs}`;
console.log(page);
if (!process.argv.includes("--print")) writeFileSync(file, page);
process.exitCode = targets.every(isMet) ? 0 : 1;
