import { execFileSync, type StdioOptions } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Without the compiler: the size of compiled code changes so much that it would hide what is kept for each page. */
const flags = ["--expose-gc", "--jitless"];

/** How many bytes larger the live heap of a separate process is in the second half of 1e6 items than in the first. */
export function heapGrowth(core: string, contender: string): number {
  const child = fileURLToPath(new URL("./heap-child.js", import.meta.url));
  const stdio: StdioOptions = ["ignore", "pipe", "pipe"];
  // stderr is piped, because Node 20 warns that there is no WebAssembly, which is not needed.
  return Number(
    execFileSync(process.execPath, [...flags, child, core, contender], { encoding: "utf8", stdio }),
  );
}
