import { once } from "node:events";
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createRandom } from "../../packages/fake-adapter/src/faults/random.ts";
import { buildProgram, removePrograms, startProgram } from "./program.ts";
import { lineOf, soakJob } from "./soak-world.ts";

// `pnpm soak` reads a million.
const count = Number(process.env["SOAK_JOBS"] ?? 50_000);
const timeout = 60_000 + count * 2;
const kills = 20;
const seed = 20_260_102;

let [server, reader] = ["", ""];
beforeAll(async () => {
  [server, reader] = await Promise.all([buildProgram("server"), buildProgram("reader")]);
});

afterAll(removePrograms);

/** Starts a server with a rate of faults, and gives what a reader is started with. */
async function open(rate: number) {
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [jobsFile, positionFile] = [join(folder, "jobs.ndjson"), join(folder, "position.json")];
  const { stdout } = startProgram(server, [count, rate, seed, 5000]);
  const [url] = (await once(stdout, "data")) as [Buffer];
  return { args: [String(url).trim(), jobsFile, positionFile, count], jobsFile, positionFile };
}

describe(`${count.toLocaleString("en")} jobs through the real SDK`, () => {
  it(
    "with 2 % of the requests failing and the reader killed 20 times, arrive whole, in order and once each",
    async () => {
      const { args, jobsFile, positionFile } = await open(0.02);
      const random = createRandom(seed);
      const lineLength = meanLineLength();
      const moments = Array.from({ length: kills }, () => random() * count * lineLength).toSorted(
        (a, b) => a - b,
      );
      const began = performance.now();
      let cutOff = 0;
      for (const moment of moments) {
        const child = startProgram(reader, args);
        const ended = once(child, "close");
        while (sizeOf(jobsFile) < moment && child.exitCode === null) await sleep(1);
        await sleep(random() * 10);
        child.kill("SIGKILL");
        expect((await ended)[1], "the reader was still reading").toBe("SIGKILL");
        if (sizeOf(jobsFile) > savedLength(positionFile)) cutOff += 1;
      }
      const [status] = (await once(startProgram(reader, args), "close")) as [number];
      expect(status).toBe(0);
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(
        `read in ${seconds} s; ${cutOff} of ${kills} kills left jobs behind that were cut off again`,
      );
      await expectEveryJob(jobsFile);
    },
    timeout,
  );

  it(
    "leave the heap as it was: in the last tenth at most 1.15 times that of the first",
    async () => {
      const { args, jobsFile } = await open(0);
      const child = startProgram(reader, args, ["--expose-gc"]);
      let printed = "";
      child.stdout.on("data", (chunk: Buffer) => (printed += String(chunk)));
      const [status] = (await once(child, "close")) as [number];
      expect(status).toBe(0);
      const heap = printed.trim().split("\n").map(Number);
      expect(heap.length).toBeGreaterThan(50);
      const tenth = Math.floor(heap.length / 10);
      const [first, last] = [mean(heap.slice(0, tenth)), mean(heap.slice(-tenth))];
      console.log(`live heap: ${megabytes(first)} in the first tenth, ${megabytes(last)} in the last`);
      expect(last / first).toBeLessThanOrEqual(1.15);
      await expectEveryJob(jobsFile);
    },
    timeout,
  );
});

async function expectEveryJob(file: string): Promise<void> {
  let [index, rest] = [0, ""];
  for await (const chunk of createReadStream(file, "utf8")) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const expected = index < count ? lineOf(soakJob(index, count)) : "no more jobs";
      if (`${line}\n` !== expected) expect(`${line}\n`, `job ${index}`).toBe(expected);
      index += 1;
    }
  }
  expect([index, rest]).toEqual([count, ""]);
}

function meanLineLength(): number {
  const some = Array.from({ length: 100 }, (_, index) => lineOf(soakJob(index * 7, count)));
  return Buffer.byteLength(some.join("")) / some.length;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function savedLength(file: string): number {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { length: number }).length;
  } catch {
    return 0;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
