import { execFileSync, type StdioOptions } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Nothing is compiled: that code comes and goes in amounts that hide what is kept for each page. */
const flags = ["--expose-gc", "--jitless"];

/** By how many bytes the live heap of a process of its own is larger in the second half of 1e6 items than in the first. */
export function heapGrowth(core: string, contender: string): number {
  const child = fileURLToPath(new URL("./heap-child.js", import.meta.url));
  const stdio: StdioOptions = ["ignore", "pipe", "pipe"];
  // Node 20 warns that there is no WebAssembly then, which is not needed.
  return Number(
    execFileSync(process.execPath, [...flags, child, core, contender], { encoding: "utf8", stdio }),
  );
}
