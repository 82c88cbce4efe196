import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Nothing is compiled: that code comes and goes in amounts that hide what is kept for each page. */
const flags = ["--expose-gc", "--jitless", "--no-expose-wasm"];

/** By how many bytes the live heap of a process of its own is larger in the second half of 1e6 items than in the first. */
export function heapGrowth(core: string, contender: string): number {
  const child = fileURLToPath(new URL("./heap-child.js", import.meta.url));
  return Number(execFileSync(process.execPath, [...flags, child, core, contender], { encoding: "utf8" }));
}
