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
import { demoBranch } from "@jobs/fake-adapter";
import { beforeEach, describe, expect, it } from "vitest";
import { printed } from "../../__fixtures__/terminal.ts";
import { openExportFile } from "./export-file.ts";
import { lockFile } from "./lock-file.ts";
import { findPlace } from "./place.ts";

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

/** What stands there is refused, and stays as it is until `--restart` says otherwise. */
async function expectRefused(says: string): Promise<void> {
  const before = [read(), read(`${file}.checkpoint`)];
  const { status, out, err } = await printed(argv());
  expect([status, out]).toEqual([252, ""]);
  expect(err).toContain(says);
  expect(err).toContain("--restart");
  expect([read(), read(`${file}.checkpoint`)]).toEqual(before);
  expect((await printed([...argv(), "--restart"])).status).toBe(0);
  expect((await printed(argv())).status).toBe(0);
}

describe("an export is refused with status 252, nothing is touched, and --restart begins again", () => {
  it("in the place of a file that is something else", async () => {
    writeFileSync(file, "my thesis");
    await expectRefused("is there, and is not the beginning of an export");
  });

  it("beside a checkpoint that is none", async () => {
    writeFileSync(`${file}.checkpoint`, "{}");
    await expectRefused("is not the checkpoint of an export");
  });

  it.each<[string, () => void, string]>([
    ["its checkpoint is gone", () => rmSync(`${file}.checkpoint`), "jobs.ndjson.checkpoint);"],
    [
      "its checkpoint was cut",
      () => truncateSync(`${file}.checkpoint`, 100),
      "is not the checkpoint of an export",
    ],
    [
      "its checkpoint says otherwise how many bytes are complete",
      () => edit(`${file}.checkpoint`, /"bytes":\d+/, '"bytes":17'),
      "jobs.ndjson.checkpoint was edited",
    ],
    [
      "its checkpoint says otherwise which jobs are written",
      () => edit(`${file}.checkpoint`, '"written":[', '"written":["9999",'),
      "jobs.ndjson.checkpoint was edited",
    ],
    ["it was cut", () => truncateSync(file, 100), "jobs.ndjson was edited: it has 100 bytes"],
    ["it is gone", () => rmSync(file), "jobs.ndjson was edited: it has 0 bytes"],
    [
      "something was written behind it",
      () => appendFileSync(file, "my own line\n"),
      "jobs.ndjson was edited: it has",
    ],
    [
      "its end is another one of the same length",
      () => edit(file, /.{40}\n$/, `${"x".repeat(40)}\n`),
      "jobs.ndjson was edited: its end is not what the export wrote",
    ],
    [
      "a line of the middle stands at its end",
      () => edit(file, /(.+\n)((?:.+\n)+)$/, "$2$1"),
      "jobs.ndjson was edited: its end is not what the export wrote",
    ],
  ])("when it was complete, and %s", async (_name, change, says) => {
    await printed(argv());
    change();
    await expectRefused(says);
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

  it("one with other columns, as of another version", async () => {
    const csv = join(folder, "jobs.csv");
    await printed(["export", csv, "--adapter", "fake"]);
    const { appId, branchName } = demoBranch;
    const wanted = { appId, branchName, format: "csv", columns: "jobId,status" } as const;
    await expect(openExportFile(await findPlace(csv), wanted, false)).rejects.toThrow(
      /with the columns "jobId,.*", not "jobId,status"; give another file, or --restart/,
    );
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
