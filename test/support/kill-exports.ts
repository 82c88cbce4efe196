import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JobSummary } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
import { expect, onTestFinished } from "vitest";
import { job, runningJob } from "../../packages/cli/src/__fixtures__/jobs.ts";
import { serveJobs, type TokenForm } from "../../packages/cli/src/__fixtures__/serve-jobs.ts";
import { createRandom } from "../../packages/fake-adapter/src/faults/random.ts";
import { credentials } from "./amplify-over-http.ts";
import { runCommand } from "./run-command.ts";
import { outcomeOf, startProcess } from "./start-process.ts";

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  readonly format: "ndjson" | "csv";
  readonly tokens: TokenForm;
  /** How many of a hundred pages lead back. */
  readonly circles: number;
}

/** What became of it all, beside what was killed. */
export interface Ends {
  /** Processes that said that tokens go in a circle. */
  readonly honest: number;
  /** Files that were complete at last. */
  readonly files: number;
}

const killsBetween = 5;
const pageSize = 10;

/**
 * Exports a branch again and again, and kills it after so many pages: when one is asked for, when it was answered, when a page is
 * written, or when a checkpoint is in its place. Between runs, and sometimes while one reads, the list grows by up to 200 jobs,
 * some of which have not ended. After every run what is complete must begin as it did before, and hold each job once; whatever
 * ends by itself must hold all jobs that had ended when it began, or say why it does not.
 */
export async function killExports({ seed, kills, format, tokens, circles }: KillOptions): Promise<Ends> {
  const random = createRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const folder = mkdtempSync(join(tmpdir(), "kills-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "jobs");
  const branch: JobSummary[] = [];
  const { options, circle } = await serveJobs(branch, pageSize, tokens);
  const place = { folder, port: portOf(options) };
  const ends = { honest: 0, files: 0 };
  let killed = 0;
  let before: Buffer = Buffer.alloc(0);

  function grow(): void {
    for (const [at, { jobId, status }] of branch.entries())
      if (!isOver(status) && random() < 0.5) branch[at] = newJob(Number(jobId), true);
    for (let count = upTo(random() < 0.5 ? 20 : 200); count > 0; count--)
      branch.unshift(newJob(branch.length + 1, random() < 0.95));
  }

  async function runOnce(trigger: Trigger | undefined): Promise<number> {
    const ended = idsOf(branch);
    const args = ["export", file, "--output", format, ...options];
    const child = startProcess(args, credentials);
    const forget = trigger && when(place, trigger, () => child.kill("SIGKILL"));
    const forgetGrowth =
      trigger && random() < 0.1 ? when(place, { what: "asked", count: upTo(3) }, grow) : undefined;
    const { status, stderr } = await outcomeOf(child);
    forget?.();
    forgetGrowth?.();
    before = checkComplete(file, format, before, idsOf(branch));
    if (status === 255) expect(stderr).toContain("a page token for the second time");
    else if (status >= 0) {
      expect([status, stderr]).toEqual([0, ""]);
      expect([...ended].filter((id) => !idsIn(before, format).includes(id))).toEqual([]);
    }
    return status;
  }

  /** Some bad nights, and one in which nothing is in the way. */
  async function nights(): Promise<void> {
    circle.next = () => random() * 100 < circles;
    for (let bad = 0; bad < killsBetween && killed < kills;) {
      grow();
      const status = await runOnce({ what: triggers[upTo(triggers.length - 1)] ?? "asked", count: upTo(8) });
      if (status < 0) [killed, bad] = [killed + 1, bad + 1];
      else if (status > 0) ends.honest += 1;
    }
    // Tokens that went in a circle may be in the checkpoint, and are given up now.
    circle.next = () => false;
    expect(await runOnce(undefined)).toBe(0);
  }

  while (killed < kills) {
    await nights();
    await nights();
    for (const [at, { jobId }] of branch.entries()) branch[at] = newJob(Number(jobId), true);
    expect(await runOnce(undefined)).toBe(0);
    const { stdout } = await runCommand(["list", ...options, "--output", format], credentials);
    const [lines, listed] = [linesOf(before.toString(), format), linesOf(stdout, format)];
    expect(lines.filter((line, at) => line !== listed[at])).toEqual([]);
    expect(lines).toHaveLength(listed.length);
    ends.files += 1;
    branch.length = 0;
    before = Buffer.alloc(0);
    rmSync(file);
    rmSync(`${file}.checkpoint`);
  }
  return ends;
}

/** Some have a message that a line of csv must keep together. */
function newJob(id: number, isEnded: boolean): JobSummary {
  const commitMessage = id % 7 === 0 ? `Change ${id}\r\n1,"two"\n${id}` : `Change ${id}`;
  return isEnded ? job(id, { commitMessage }) : runningJob(id, { commitMessage });
}

function idsOf(jobs: readonly JobSummary[]): Set<string> {
  return new Set(jobs.filter(({ status }) => isOver(status)).map(({ jobId }) => jobId));
}

/** What the checkpoint calls complete; before there is one, nothing. */
function checkComplete(file: string, format: string, before: Buffer, ended: ReadonlySet<string>): Buffer {
  if (!existsSync(`${file}.checkpoint`)) return before;
  const { bytes, jobs } = JSON.parse(readFileSync(`${file}.checkpoint`, "utf8")) as Record<string, number>;
  const complete = (existsSync(file) ? readFileSync(file) : Buffer.alloc(0)).subarray(0, bytes);
  expect(complete.length).toBe(bytes);
  expect(complete.subarray(0, before.length).equals(before)).toBe(true);
  const ids = idsIn(complete, format);
  expect(ids).toHaveLength(jobs ?? 0);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !ended.has(id))).toEqual([]);
  return complete;
}

function idsIn(complete: Buffer, format: string): string[] {
  const lines = complete.toString().split(format === "csv" ? "\r\n" : "\n");
  if (format === "csv") return lines.slice(1, -1).map((line) => line.split(",", 1)[0] ?? "");
  return lines.slice(0, -1).map((line) => (JSON.parse(line) as { jobId: string }).jobId);
}

function linesOf(text: string, format: string): string[] {
  return text.split(format === "csv" ? "\r\n" : "\n").toSorted();
}

const triggers = ["asked", "answered", "written", "saved"] as const;

interface Trigger {
  readonly what: (typeof triggers)[number];
  /** Counted from 0. */
  readonly count: number;
}

interface KillPlace {
  readonly folder: string;
  readonly port: number;
}

function portOf(options: readonly string[]): number {
  return Number(new URL(options.find((word) => word.startsWith("http://")) ?? "").port);
}

/** Calls back once, at what happens next with this number: at the port of a server of this process, or to the files in a folder. */
function when({ folder, port }: KillPlace, { what, count }: Trigger, callback: () => void): () => void {
  let seen = 0;
  const look = () => {
    if (seen++ === count) callback();
  };
  if (what === "asked" || what === "answered") {
    const channel = what === "asked" ? "http.server.request.start" : "http.server.response.finish";
    const lookAt = (message: unknown) => {
      if ((message as { readonly socket: Socket }).socket.localPort === port) look();
    };
    subscribe(channel, lookAt);
    return () => void unsubscribe(channel, lookAt);
  }
  const [event, name] = what === "written" ? ["change", "jobs"] : ["rename", "jobs.checkpoint"];
  const watcher = watch(folder, (type, changed) => {
    if (type === event && changed === name) look();
  });
  return () => watcher.close();
}
