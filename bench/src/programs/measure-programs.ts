import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  awsCliVersion,
  awsJson,
  awsVersion,
  bare,
  emptyNode,
  ourHelp,
  ourJson,
  ourLines,
  ourVersion,
  type Lister,
} from "./program.ts";
import { racePrograms, type Runs } from "./race-programs.ts";

/** All measurements of whole processes. */
export interface ProgramsMeasured {
  /** The AWS CLI's name and version; `undefined` if it is not installed. */
  readonly aws: string | undefined;
  readonly starts: Runs;
  /** The runs with 40 pages that take 50 ms each. */
  readonly slow: Runs;
  /** The runs with 10,000 jobs that come at once. */
  readonly many: Runs;
  /** The runs with 1,000,000 jobs that come at once. */
  readonly most: Runs;
}

export async function measurePrograms(): Promise<ProgramsMeasured> {
  const aws = awsCliVersion();
  const listers = [bare, ourLines, ourJson, ...(aws === undefined ? [] : [awsJson])];
  const starts = [emptyNode, ourVersion, ourHelp, ...(aws === undefined ? [] : [awsVersion])];
  return {
    aws,
    starts: await racePrograms(starts, 41),
    slow: await race(listers, { jobs: 2000, latency: 50, rounds: 5 }),
    many: await race(listers, { jobs: 10_000, latency: 0, rounds: 21 }),
    // Only once: it takes minutes, and a busy machine does not change how much memory is used.
    most: await race(listers, { jobs: 1_000_000, latency: 0, rounds: 1 }),
  };
}

async function race(
  listers: readonly Lister[],
  { jobs, latency, rounds }: { readonly jobs: number; readonly latency: number; readonly rounds: number },
): Promise<Runs> {
  const program = fileURLToPath(new URL("./jobs-server.js", import.meta.url));
  const server = spawn(process.execPath, [program, String(jobs), String(latency)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [printed] = (await once(server.stdout, "data")) as [Buffer];
    const url = String(printed).trim();
    const programs = listers.map(({ name, at }) => ({ name, command: at(url) }));
    return await racePrograms(programs, rounds, jobs);
  } finally {
    server.kill();
  }
}
