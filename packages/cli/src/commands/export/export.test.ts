import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { job, jobs } from "../../__fixtures__/jobs.ts";
import { serveJobs } from "../../__fixtures__/serve-jobs.ts";
import { printed, terminal } from "../../__fixtures__/terminal.ts";
import { lockFile } from "./lock-file.ts";
import { run } from "../../run.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
  file = join(folder, "jobs.ndjson");
  return () => rmSync(folder, { recursive: true });
});

const read = (path = file) => readFileSync(path, "utf8");
const checkpoint = () => JSON.parse(read(`${file}.checkpoint`)) as Record<string, unknown>;
const ids = () =>
  read()
    .split("\n")
    .slice(0, -1)
    .map((line) => Number((JSON.parse(line) as { jobId: string }).jobId));

/** Runs an export, and interrupts it when it has told of so many pages. */
async function interrupted(argv: readonly string[], pages: number): Promise<number> {
  const interrupt = new AbortController();
  const place = terminal([...argv, "--debug"], undefined, { signal: interrupt.signal });
  const write = place.stderr.write.bind(place.stderr);
  let told = 0;
  place.stderr.write = (chunk: string) => {
    if (/a page of/.test(chunk) && ++told === pages) interrupt.abort();
    return write(chunk);
  };
  return run(place);
}

describe("export", () => {
  it("writes all jobs, as ndjson or, where the file is named so, as csv", async () => {
    const { options } = await serveJobs(jobs(12), 5);
    expect(await printed(["export", file, ...options])).toEqual({
      status: 0,
      out: `12 jobs are in ${file}\n`,
      err: "",
    });
    expect(read()).toBe((await printed(["list", ...options, "--output", "ndjson"])).out);
    const csv = join(folder, "jobs.csv");
    expect((await printed(["export", csv, ...options])).status).toBe(0);
    expect(read(csv)).toBe((await printed(["list", ...options, "--output", "csv"])).out);
  });

  it.each(["ndjson", "csv"])(
    "interrupted after any page and run again it goes on, and the %s is the same",
    async (format) => {
      const { options, requests } = await serveJobs(jobs(23), 5);
      const argv = ["export", file, ...options, "--format", format];
      await printed(argv);
      const undisturbed = read();
      for (let pages = 1; pages <= 4; pages++) {
        rmSync(file);
        rmSync(`${file}.checkpoint`);
        expect(await interrupted(argv, pages)).toBe(130);
        expect(checkpoint()).toMatchObject({ jobs: 5 * pages, done: false });
        const asked = requests.length;
        expect((await printed(argv)).status).toBe(0);
        expect(requests.length - asked).toBe(5 - pages);
        expect(read()).toBe(undisturbed);
      }
    },
  );

  it("drops what was written behind the checkpoint", async () => {
    const { options } = await serveJobs(jobs(23), 5);
    await interrupted(["export", file, ...options], 2);
    appendFileSync(file, '{"jobId": "13", "half a');
    expect((await printed(["export", file, ...options])).status).toBe(0);
    expect(ids()).toEqual(jobs(23).map(({ jobId }) => Number(jobId)));
  });

  it("has each job once, also when newer jobs have moved the pages since", async () => {
    const branch = jobs(23);
    const { options } = await serveJobs(branch, 5);
    await interrupted(["export", file, ...options], 2);
    branch.unshift(job(26), job(25), job(24));
    expect((await printed(["export", file, ...options])).status).toBe(0);
    expect(ids()).toEqual(jobs(23).map(({ jobId }) => Number(jobId)));
  });

  it("that is complete says so, and --restart begins again", async () => {
    const argv = ["export", file, "--adapter", "fake"];
    await printed(argv);
    expect((await printed(argv)).out).toBe(`${file} is complete already: 137 jobs. --restart begins again\n`);
    expect(statSync(`${file}.checkpoint`).mode & 0o077).toBe(0);
    const before = read();
    expect((await printed([...argv, "--restart"])).out).toBe(`137 jobs are in ${file}\n`);
    expect(read()).toBe(before);
  });

  it("of no jobs is an empty file, or a line of names", async () => {
    const { options } = await serveJobs([]);
    expect((await printed(["export", file, ...options])).out).toBe(`0 jobs are in ${file}\n`);
    expect(read()).toBe("");
    const csv = join(folder, "none.csv");
    await printed(["export", csv, ...options]);
    expect(read(csv)).toMatch(/^jobId,[^\n]*\r\n$/);
  });

  it("keeps what is complete when the service fails, and goes on when it works again", async () => {
    const { options, failing } = await serveJobs(jobs(23), 5);
    failing.from = 3;
    expect(await printed(["export", file, ...options])).toMatchObject({ status: 254, out: "" });
    expect(ids()).toHaveLength(10);
    failing.from = Infinity;
    expect((await printed(["export", file, ...options])).status).toBe(0);
    expect(ids()).toHaveLength(23);
  });
});

describe("an export is refused with status 252, and nothing is touched", () => {
  const argv = () => ["export", file, "--adapter", "fake"];

  it.each([
    [
      "a file that is something else",
      () => writeFileSync(file, "my thesis"),
      "is there, and is not the beginning of an export",
    ],
    [
      "a checkpoint that is none",
      () => writeFileSync(`${file}.checkpoint`, "{}"),
      "is not the checkpoint of an export",
    ],
  ])("%s", async (_name, prepare, says) => {
    prepare();
    const before = existsSync(file) ? read() : "";
    expect(await printed(argv())).toMatchObject({ status: 252, out: "", err: expect.stringContaining(says) });
    expect(existsSync(file) ? read() : "").toBe(before);
    expect((await printed([...argv(), "--restart"])).status).toBe(0);
  });

  it("the export of another branch or format, and one that has become shorter", async () => {
    await printed(argv());
    const other = ["--app-id", "d2docs7m3n9pw", "--branch-name", "preview"];
    expect((await printed([...argv(), ...other])).err).toContain(
      'with the appId "d1shop4x8k2qz", not "d2docs7m3n9pw"',
    );
    expect((await printed([...argv(), "--format", "csv"])).err).toContain(
      'with the format "ndjson", not "csv"',
    );
    truncateSync(file, 100);
    expect(await printed(argv())).toMatchObject({
      status: 252,
      err: expect.stringContaining("is shorter than its export has left it"),
    });
  });

  it("a place where no file can be", async () => {
    expect((await printed(["export", join(folder, "no", "x"), "--adapter", "fake"])).err).toContain(
      "there is no folder",
    );
    expect((await printed(["export", folder, "--adapter", "fake"])).err).toContain("is a folder");
    expect((await printed(["export", "/dev/null", "--adapter", "fake"])).err).toContain(
      "is no file on a disk",
    );
    expect((await printed(["export", "--adapter", "fake"])).err).toContain("<file> is missing");
  });

  it("a second writer, until the first one is done", async () => {
    const lock = await lockFile(file);
    expect(await printed(argv())).toEqual({
      status: 252,
      out: "",
      err: `amplify-jobs: another export writes ${file}\n`,
    });
    lock.release();
    expect((await printed(argv())).status).toBe(0);
  });
});

it("a lock is one of the file, however its path is written", async () => {
  const lock = await lockFile(file);
  await expect(lockFile(`${folder}/./jobs.ndjson`)).rejects.toThrow("another export writes");
  (await lockFile(join(folder, "other"))).release();
  lock.release();
});
