import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { job, jobs, noon, runningJob } from "../../__fixtures__/jobs.ts";
import { serveJobs } from "../../__fixtures__/serve-jobs.ts";
import { printed, terminal } from "../../__fixtures__/terminal.ts";
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
const numbersFrom = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => last - index);

/** Runs an export, and interrupts it when it has told of so many pages. */
async function interrupted(argv: readonly string[], pages: number) {
  const interrupt = new AbortController();
  const place = terminal([...argv, "--debug"], undefined, { signal: interrupt.signal });
  const write = place.stderr.write.bind(place.stderr);
  let told = 0;
  place.stderr.write = (chunk: string) => {
    if (/a page of/.test(chunk) && ++told === pages) interrupt.abort();
    return write(chunk);
  };
  return { status: await run(place), err: place.written.err };
}

describe("export", () => {
  it.each(["ndjson", "csv", "tsv"])("writes all jobs as %s, where the file is named so", async (format) => {
    const { options } = await serveJobs(jobs(12), 5);
    const named = join(folder, `jobs.${format.toUpperCase()}`);
    expect(await printed(["export", named, ...options])).toEqual({
      status: 0,
      out: `12 jobs are in ${named}\n`,
      err: "",
    });
    expect(read(named)).toBe((await printed(["list", ...options, "--output", format])).out);
  });

  it("takes - for no file, and names what prints all jobs", async () => {
    expect(await printed(["export", "-", "--adapter", "fake"])).toMatchObject({
      status: 252,
      err: expect.stringContaining("to print all jobs: list --output csv"),
    });
  });

  it("refuses an ending of what it cannot write, unless --output says what to write", async () => {
    const { options } = await serveJobs(jobs(3));
    const book = join(folder, "jobs.xlsx");
    expect(await printed(["export", book, ...options])).toEqual({
      status: 252,
      out: "",
      err: `amplify-jobs: expected a file that ends in .ndjson, .csv or .tsv, got ${JSON.stringify(book)}; with --output ndjson, csv or tsv it may have any name\n`,
    });
    expect(existsSync(book)).toBe(false);
    expect((await printed(["export", book, ...options, "--output", "csv"])).status).toBe(0);
    expect(read(book)).toMatch(/^jobId,/);
  });

  it.each(["ndjson", "csv"])(
    "interrupted after any page and run again it goes on, and the %s is the same",
    async (format) => {
      const { options, requests } = await serveJobs(jobs(23), 5);
      const argv = ["export", file, ...options, "--output", format];
      await printed(argv);
      const undisturbed = read();
      for (let pages = 1; pages <= 4; pages++) {
        rmSync(file);
        rmSync(`${file}.checkpoint`);
        expect((await interrupted(argv, pages)).status).toBe(130);
        expect(checkpoint()).toMatchObject({ jobs: 5 * pages });
        const asked = requests.length;
        expect((await printed(argv)).status).toBe(0);
        // The pages that are left, and then whether there is anything newer.
        expect(requests.length - asked).toBe(5 - pages + 1);
        expect(read()).toBe(undisturbed);
      }
    },
  );

  it("interrupted says how to go on, and that command does", async () => {
    file = join(folder, "all jobs.ndjson");
    const { options } = await serveJobs(jobs(23), 5);
    const since = ["--since", "2026-01-31 12:00"];
    const { status, err } = await interrupted(["export", file, ...options, ...since, "--restart"], 2);
    expect(status).toBe(130);
    const command = [`amplify-jobs export '${file}'`, ...options, "--since", "'2026-01-31 12:00'"];
    const [, again = ""] = /^To go on: (.+)$/m.exec(err) ?? [];
    expect(again.split(" ").toSorted()).toEqual([...command, "--debug"].join(" ").split(" ").toSorted());
    expect((await printed(["export", file, ...options, ...since])).status).toBe(0);
    expect(ids()).toEqual(numbersFrom(23));
  });

  it("drops what a killed run wrote behind the checkpoint", async () => {
    const { options } = await serveJobs(jobs(23), 5);
    await interrupted(["export", file, ...options], 2);
    appendFileSync(file, '{"jobId": "13", "half a');
    expect((await printed(["export", file, ...options])).status).toBe(0);
    expect(ids()).toEqual(numbersFrom(23));
  });

  it("of no jobs is an empty file, or a line of names", async () => {
    const { options } = await serveJobs([]);
    expect((await printed(["export", file, ...options])).out).toBe(`0 jobs are in ${file}\n`);
    expect(read()).toBe("");
    const csv = join(folder, "none.csv");
    await printed(["export", csv, ...options]);
    await printed(["export", csv, ...options]);
    expect(read(csv)).toMatch(/^jobId,[^\n]*\r\n$/);
  });

  it("keeps what is complete when the service fails, says how to go on, and does when it works again", async () => {
    const { options, failing } = await serveJobs(jobs(23), 5);
    failing.from = 3;
    expect(await printed(["export", file, ...options])).toMatchObject({
      status: 254,
      out: "",
      err: expect.stringMatching(/^amplify-jobs: .*no.*\nTo go on: amplify-jobs export /),
    });
    expect(ids()).toEqual(numbersFrom(23, 14));
    failing.from = Infinity;
    expect((await printed(["export", file, ...options])).status).toBe(0);
    expect(ids()).toEqual(numbersFrom(23));
  });

  it("tells on a terminal how many jobs there are so far, and how many a second are read", async () => {
    const { options } = await serveJobs(jobs(23), 5);
    let time = noon;
    const now = () => (time += 500);
    const { err } = await printed(["export", file, ...options], 100, { now, elapsed: now });
    expect(err).toContain("23 jobs so far, ");
    expect(err.split("\r\u001b[K").slice(1, -1).join("\n")).toMatch(
      /^(\d+ jobs so far, \d+ a second …\n?)+$/,
    );
  });

  it("keeps its checkpoint from others: it holds a token", async () => {
    await printed(["export", file, "--adapter", "fake"]);
    expect(statSync(`${file}.checkpoint`).mode & 0o077).toBe(0);
  });
});

describe("an export that is run again", () => {
  it("adds what is newer, newest first, and asks for no more than that", async () => {
    const branch = jobs(23);
    const { options, requests } = await serveJobs(branch, 5);
    const argv = ["export", file, ...options];
    await printed(argv);
    const before = read();
    branch.unshift(...[31, 30, 29, 28, 27, 26, 25, 24].map((id) => job(id)));
    const asked = requests.length;
    expect((await printed(argv)).out).toBe(`31 jobs are in ${file}, 8 of them new\n`);
    expect(requests.length - asked).toBe(2);
    expect(ids()).toEqual([...numbersFrom(23), ...numbersFrom(31, 24)]);
    expect(read().startsWith(before)).toBe(true);
    expect((await printed(argv)).out).toBe(`31 jobs are in ${file}, none of them new\n`);
    expect(requests.length - asked).toBe(3);
  });

  it("writes a csv with one line of names", async () => {
    const branch = jobs(3);
    const { options } = await serveJobs(branch);
    const csv = join(folder, "jobs.csv");
    await printed(["export", csv, ...options]);
    branch.unshift(job(4));
    await printed(["export", csv, ...options]);
    expect(read(csv).match(/^(jobId|\d+)(?=,)/gm)).toEqual(["jobId", "3", "2", "1", "4"]);
  });

  it("says so where the newest job has a lower number than one in the file: the branch may have been made anew", async () => {
    const branch = jobs(23);
    const { options } = await serveJobs(branch, 5);
    await printed(["export", file, ...options]);
    branch.splice(0, 20);
    expect(await printed(["export", file, ...options])).toMatchObject({
      status: 0,
      out: `23 jobs are in ${file}, none of them new\n`,
      err: expect.stringMatching(/^amplify-jobs: the newest job of the list is 3, .* 23\. .* --restart\n$/),
    });
  });

  it("begins again with --restart", async () => {
    const branch = jobs(3);
    const { options } = await serveJobs(branch);
    const argv = ["export", file, ...options];
    await printed(argv);
    branch.unshift(job(4));
    expect((await printed([...argv, "--restart"])).out).toBe(`4 jobs are in ${file}\n`);
    expect(ids()).toEqual(numbersFrom(4));
  });

  it("writes a job once it has ended, also behind newer ones, and also in a state that is not known", async () => {
    const branch = jobs(23).map((one) =>
      [21, 12].includes(Number(one.jobId)) ? runningJob(Number(one.jobId)) : one,
    );
    const { options } = await serveJobs(branch, 5);
    const argv = ["export", file, ...options];
    const said = `21 jobs are in ${file}; 2 more have not ended: run it again later\n`;
    expect((await printed(argv)).out).toBe(said);
    expect(ids()).toEqual(numbersFrom(23).filter((id) => id !== 21 && id !== 12));

    branch.unshift(runningJob(25), job(24));
    branch[13] = job(12, { status: "SKIPPED" });
    const more = `23 jobs are in ${file}, 2 of them new; 2 more have not ended: run it again later\n`;
    expect((await printed(argv)).out).toBe(more);
    expect(ids().slice(-2)).toEqual([24, 12]);

    [branch[0], branch[4]] = [job(25), job(21)];
    expect((await printed(argv)).out).toBe(`25 jobs are in ${file}, 2 of them new\n`);
    expect(ids().slice(-2)).toEqual([25, 21]);
    expect(ids().toSorted((one, other) => other - one)).toEqual(numbersFrom(25));
  });

  it.each(["count", "name"] as const)(
    "has each job once, where tokens %s jobs, however many have come since it was interrupted",
    async (tokens) => {
      for (const growth of [0, 7, 60]) {
        for (const pages of [1, 3]) {
          const branch = jobs(23);
          const { options } = await serveJobs(branch, 5, tokens);
          const argv = ["export", file, ...options, "--restart"];
          const grow = () => {
            for (let count = 0; count < growth; count++) branch.unshift(job(branch.length + 1));
          };
          await interrupted(argv, pages);
          grow();
          await interrupted(argv.slice(0, -1), 1);
          grow();
          // The newest jobs are being added, and again there are newer ones.
          await interrupted(argv.slice(0, -1), 7);
          grow();
          expect((await printed(argv.slice(0, -1))).status).toBe(0);
          expect(ids().toSorted((one, other) => other - one)).toEqual(numbersFrom(branch.length));
          expect(checkpoint()["written"]).toEqual([["1", String(branch.length)]]);
        }
      }
    },
  );

  it.each(["count", "name"] as const)(
    "has each job once after tokens (that %s jobs) went in a circle, which is an error as long as they do",
    async (tokens) => {
      const branch = jobs(43);
      const { options, circle } = await serveJobs(branch, 5, tokens);
      const argv = ["export", file, ...options];
      let page = 0;
      circle.next = () => ++page >= 3;
      for (const _ of "123") {
        expect(await printed(argv)).toMatchObject({
          status: 255,
          out: "",
          err: expect.stringContaining("a page token for the second time"),
        });
        branch.unshift(job(branch.length + 1));
      }
      circle.next = () => false;
      expect((await printed(argv)).status).toBe(0);
      expect(ids().toSorted((one, other) => other - one)).toEqual(numbersFrom(46));
    },
  );

  it("reads from the newest job again where the service refuses its token, writes nothing twice, and says so", async () => {
    const branch = jobs(23);
    const { options, failing } = await serveJobs(branch, 5);
    const argv = ["export", file, ...options];
    await interrupted(argv, 2);
    branch.unshift(job(24));
    failing.tokens = true;
    const { status, err } = await printed(argv);
    expect(status).toBe(254);
    expect(err).toMatch(
      /^amplify-jobs: the service does not know any more where .* nothing needs --restart\n/,
    );
    failing.tokens = false;
    expect((await printed(argv)).status).toBe(0);
    expect(ids()).toEqual([...numbersFrom(23, 14), 24, ...numbersFrom(13)]);
  });
});

describe("--since", () => {
  // A job begins as many minutes after noon as its id says.
  const since = (id: number) => ["--since", new Date(noon + id * 60_000).toISOString()];

  it("begins the file there, and nothing older is read", async () => {
    const { options, requests } = await serveJobs(jobs(43), 5);
    expect((await printed(["export", file, ...options, ...since(32)])).status).toBe(0);
    expect(ids()).toEqual(numbersFrom(43, 32));
    expect(requests.length).toBeLessThan(5);
  });

  it("later than the file begins leaves no gap, and earlier adds what is older", async () => {
    const branch = jobs(23);
    const { options } = await serveJobs(branch, 5);
    await printed(["export", file, ...options, ...since(20)]);
    expect(ids()).toEqual(numbersFrom(23, 20));
    for (let id = 24; id <= 34; id++) branch.unshift(job(id));
    await printed(["export", file, ...options, ...since(33)]);
    expect(ids()).toEqual([...numbersFrom(23, 20), ...numbersFrom(34, 24)]);
    await printed(["export", file, ...options, ...since(10)]);
    expect(ids().slice(-10)).toEqual(numbersFrom(19, 10));
    expect((await printed(["export", file, ...options])).out).toBe(`34 jobs are in ${file}, 9 of them new\n`);
    expect(ids().slice(-9)).toEqual(numbersFrom(9));
  });

  it("counts from the first run that has read anything: one that failed before has begun no file", async () => {
    const { options, failing } = await serveJobs(jobs(23), 5);
    failing.from = 1;
    expect((await printed(["export", file, ...options])).status).toBe(254);
    failing.from = Infinity;
    expect((await printed(["export", file, ...options, ...since(20)])).status).toBe(0);
    expect(ids()).toEqual(numbersFrom(23, 20));
  });
});
