import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { printed } from "../../__fixtures__/terminal.ts";
import { lockFile } from "./lock-file.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
  file = join(folder, "jobs.ndjson");
  return () => rmSync(folder, { recursive: true });
});

const read = (path = file) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
const argv = () => ["export", file, "--adapter", "fake"];
const edit = (path: string, from: string | RegExp, to: string) =>
  writeFileSync(path, (read(path) ?? "").replace(from, to));

describe("an export is refused with status 252, nothing is touched, and --restart begins again", () => {
  it.each([
    [
      "a file that is something else",
      () => writeFileSync(file, "my thesis"),
      "is there, and is not the beginning of an export",
    ],
    [
      "a file without its checkpoint",
      async () => {
        await printed(argv());
        rmSync(`${file}.checkpoint`);
      },
      "jobs.ndjson.checkpoint);",
    ],
    [
      "a checkpoint that is none",
      () => writeFileSync(`${file}.checkpoint`, "{}"),
      "is not the checkpoint of an export",
    ],
    [
      "a checkpoint that was cut",
      async () => {
        await printed(argv());
        truncateSync(`${file}.checkpoint`, 100);
      },
      "is not the checkpoint of an export",
    ],
    [
      "a checkpoint in which was edited how many bytes are complete",
      async () => {
        await printed(argv());
        edit(`${file}.checkpoint`, /"bytes":\d+/, '"bytes":17');
      },
      "jobs.ndjson.checkpoint was edited",
    ],
    [
      "a checkpoint in which was edited which jobs are written",
      async () => {
        await printed(argv());
        edit(`${file}.checkpoint`, '"written":[', '"written":["9999",');
      },
      "jobs.ndjson.checkpoint was edited",
    ],
    [
      "a file that was cut",
      async () => {
        await printed(argv());
        truncateSync(file, 100);
      },
      "jobs.ndjson was edited: it has 100 bytes",
    ],
    [
      "a file that is gone",
      async () => {
        await printed(argv());
        rmSync(file);
      },
      "jobs.ndjson was edited: it has 0 bytes",
    ],
    [
      "a file that something was written behind",
      async () => {
        await printed(argv());
        appendFileSync(file, "my own line\n");
      },
      "jobs.ndjson was edited: it has",
    ],
    [
      "a file with another end of the same length",
      async () => {
        await printed(argv());
        edit(file, /.{40}\n$/, `${"x".repeat(40)}\n`);
      },
      "jobs.ndjson was edited: its end is not what the export wrote",
    ],
    [
      "a file of which a line in the middle is gone, and another has come at the end",
      async () => {
        await printed(argv());
        edit(file, /(.+\n)((?:.+\n)+)$/, "$2$1");
      },
      "jobs.ndjson was edited: its end is not what the export wrote",
    ],
  ])("%s", async (_name, prepare, says) => {
    await prepare();
    const before = [read(), read(`${file}.checkpoint`)];
    const { status, out, err } = await printed(argv());
    expect([status, out]).toEqual([252, ""]);
    expect(err).toContain(says);
    expect(err).toContain("--restart");
    expect([read(), read(`${file}.checkpoint`)]).toEqual(before);
    expect((await printed([...argv(), "--restart"])).status).toBe(0);
    expect((await printed(argv())).status).toBe(0);
  });

  it("the export of another branch or format", async () => {
    await printed(argv());
    const before = [read(), read(`${file}.checkpoint`)];
    const other = ["--app-id", "d2docs7m3n9pw", "--branch-name", "preview"];
    expect((await printed([...argv(), ...other])).err).toContain(
      'with the appId "d1shop4x8k2qz", not "d2docs7m3n9pw"',
    );
    expect((await printed([...argv(), "--output", "csv"])).err).toContain(
      'with the format "ndjson", not "csv"',
    );
    expect([read(), read(`${file}.checkpoint`)]).toEqual(before);
  });

  it("a place where no file can be", async () => {
    expect((await printed(["export", join(folder, "no", "x"), "--adapter", "fake"])).err).toContain(
      "there is no folder",
    );
    symlinkSync(join(folder, "no", "x"), join(folder, "astray"));
    expect((await printed(["export", join(folder, "astray"), "--adapter", "fake"])).err).toContain(
      `there is no folder ${join(folder, "no")}`,
    );
    expect((await printed(["export", folder, "--adapter", "fake"])).err).toContain("is a folder");
    expect((await printed(["export", "/dev/null", "--adapter", "fake"])).err).toContain(
      "is no file on a disk",
    );
    expect((await printed(["export", "--adapter", "fake"])).err).toContain("<file> is missing");
  });
});

describe("one export at a time writes a file", () => {
  it("by its name, also one with detours, until it is done", async () => {
    const lock = await lockFile(file);
    for (const name of [file, `${folder}/./jobs.ndjson`])
      expect(await printed(["export", name, "--adapter", "fake"])).toEqual({
        status: 252,
        out: "",
        err: `amplify-jobs: another export writes ${file}\n`,
      });
    (await lockFile(join(folder, "other"))).release();
    lock.release();
    expect((await printed(argv())).status).toBe(0);
  });

  it("and by any link to it, also to one that is still to be made", async () => {
    const link = join(folder, "link.ndjson");
    symlinkSync("jobs.ndjson", link);
    symlinkSync(link, join(folder, "link-to-link.ndjson"));
    const lock = await lockFile(file);
    expect((await printed(["export", link, "--adapter", "fake"])).err).toContain("another export writes");
    lock.release();
    expect(await printed(["export", join(folder, "link-to-link.ndjson"), "--adapter", "fake"])).toMatchObject(
      { status: 0, out: expect.stringContaining("link-to-link.ndjson") },
    );
    expect(existsSync(`${link}.checkpoint`)).toBe(false);
    expect((await printed(argv())).out).toContain("none of them new");
    const again = await lockFile(file);
    expect((await printed(["export", link, "--adapter", "fake"])).err).toContain("another export writes");
    again.release();
  });
});

it("what stands in the place of its temporary file is not followed", async () => {
  const precious = join(folder, "precious");
  writeFileSync(precious, "mine");
  symlinkSync(precious, `${file}.checkpoint.tmp`);
  expect((await printed(argv())).status).toBe(0);
  expect(read(precious)).toBe("mine");
  expect(existsSync(`${file}.checkpoint.tmp`)).toBe(false);
});
