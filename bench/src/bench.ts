import { writeFileSync } from "node:fs";
import { benchmarksPage } from "./stopwatch/benchmarks-page.ts";
import { runStopwatch } from "./stopwatch/run.ts";
import { isMet, targetsOf } from "./stopwatch/targets.ts";

const measured = await runStopwatch();
const targets = targetsOf(measured);
const page = benchmarksPage(measured, targets);
console.log(page);
if (!process.argv.includes("--print")) {
  writeFileSync(new URL("../../docs/benchmarks.md", import.meta.url), page);
}
process.exitCode = targets.every(isMet) ? 0 : 1;
