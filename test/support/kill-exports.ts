import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JobSummary, World } from "@jobs/contract";
import { createDemoWorld, demoBranch } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { expect, onTestFinished } from "vitest";
import { createRandom } from "../../packages/fake-adapter/src/faults/random.ts";
import { credentials } from "./amplify-over-http.ts";
import { outcomeOf, startProcess } from "./start-process.ts";

export interface KillOptions {
  readonly jobs: number;
  readonly kills: number;
  readonly format: "ndjson" | "csv";
  /** How many pages a process may ask for at most. */
  readonly longestLife: number;
}

/**
 * Exports a branch again and again, and kills it at moments of chance: a few milliseconds after it has asked for so many pages,
 * so that a slow machine kills no sooner. After every kill what its checkpoint calls complete
 * must be the beginning of an undisturbed file; whenever one ends by itself its file must be that file, byte by byte.
 */
export async function killExports({
  jobs,
  kills,
  format,
  longestLife,
}: KillOptions): Promise<{ complete: number }> {
  const server = await createFakeServer(worldOf(jobs));
  const random = createRandom(kills);
  const folder = mkdtempSync(join(tmpdir(), "kills-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
    return server.close();
  });
  const { appId, branchName } = demoBranch;
  const start = (file: string) =>
    startProcess(
      ["export", file, "--format", format, "--app-id", appId, "--branch-name", branchName].concat([
        "--page-size",
        "50",
        "--endpoint-url",
        server.url,
        "--region",
        "us-east-1",
      ]),
      credentials,
    );
  const undisturbed = join(folder, "undisturbed");
  expect(await outcomeOf(start(undisturbed))).toMatchObject({ status: 0, stderr: "" });
  const expected = readFileSync(undisturbed);
  const file = join(folder, "killed");
  let complete = 0;

  const checkEnd = ({ status, stderr }: { status: number; stderr: string }) => {
    expect([status, stderr]).toEqual([0, ""]);
    expect(readFileSync(file).equals(expected)).toBe(true);
    complete += 1;
    rmSync(file);
    rmSync(`${file}.checkpoint`);
  };

  for (let killed = 0; killed < kills;) {
    const child = start(file);
    const kill = () => setTimeout(() => child.kill("SIGKILL"), random() * 10);
    const forget = afterRequests(Math.floor(random() * longestLife), kill);
    const outcome = await outcomeOf(child);
    forget();
    if (outcome.status >= 0) {
      checkEnd(outcome);
      continue;
    }
    killed += 1;
    if (!existsSync(`${file}.checkpoint`)) continue;
    const { bytes } = JSON.parse(readFileSync(`${file}.checkpoint`, "utf8")) as { bytes: number };
    const written = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    expect(written.subarray(0, bytes).equals(expected.subarray(0, bytes))).toBe(true);
  }
  checkEnd(await outcomeOf(start(file)));
  return { complete };
}

/** Calls back at the request with this number, counted from 0, that servers of this process get from now on. */
function afterRequests(count: number, callback: () => void): () => void {
  let requests = 0;
  const look = () => {
    if (requests++ === count) callback();
  };
  subscribe("http.server.request.start", look);
  return () => void unsubscribe("http.server.request.start", look);
}

/** The demo branch with so many jobs; some of their messages have several lines. */
function worldOf(count: number): World {
  const [first] = createDemoWorld().apps;
  const [branch] = first?.branches ?? [];
  if (first === undefined || branch === undefined) throw new Error("the demo world has no branch");
  const jobs = Array.from({ length: count }, (_, index): JobSummary => {
    const like = branch.jobs[index % branch.jobs.length];
    if (like === undefined) throw new Error("the demo branch has no jobs");
    return { ...like, jobId: String(count - index) };
  });
  return { apps: [{ ...first, branches: [{ ...branch, jobs }] }] };
}
