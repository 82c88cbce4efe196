import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Program } from "./program.ts";
import { environment } from "./environment.ts";

/** The time and memory that one run of a program took. */
export interface Run {
  /** Milliseconds from its start until it has ended and all of its output has been read. */
  readonly wall: number;
  /** Milliseconds until its first output; `NaN` if there was none. */
  readonly first: number;
  /** The most memory it used, in MiB; `NaN` if the system does not say. */
  readonly peak: number;
}

/** Runs a program to its end, and reads its output through a pipe as fast as it comes. */
export function runProgram({ name, command: [file, ...args] }: Program, lines: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(file, args, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
    let [first, peak, seen] = [Number.NaN, Number.NaN, 0];
    const look = setInterval(() => (peak = peakOf(child.pid) ?? peak), 50);
    child.stdout.on("data", (chunk: Buffer) => {
      if (Number.isNaN(first)) first = performance.now() - start;
      seen += linesIn(chunk);
    });
    child.on("error", reject);
    child.on("close", (status) => {
      const wall = performance.now() - start;
      clearInterval(look);
      if (status === 0 && seen >= lines) resolve({ wall, first, peak });
      else reject(new Error(`${name} ended with ${status} after ${seen} lines; expected at least ${lines}`));
    });
  });
}

/** The highest resident size so far, which Linux keeps for each process. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function linesIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
