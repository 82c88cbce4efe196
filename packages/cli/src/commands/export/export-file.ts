import type { Stats } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../../terminal/usage-error.ts";
import { isMissing, readCheckpoint, writeCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { isError } from "../../terminal/is-error.ts";

/** A file that grows page by page, and can be gone on with after its writer was killed at any moment. */
export interface ExportFile {
  /** How far it was when it was opened. */
  readonly begun: Checkpoint;
  /** Adds text, and makes it last; then it is `next`. */
  append(text: string, next: Omit<Checkpoint, "bytes">): Promise<void>;
  close(): Promise<void>;
}

/** @throws {UsageError} where no file can be: in a folder that is not there, or in place of one. */
export async function checkPlace(file: string): Promise<void> {
  const folder = dirname(file);
  const there = await stat(folder).catch(() => undefined);
  if (!there?.isDirectory()) throw new UsageError(`there is no folder ${folder} to write into`);
  const found = await statOf(file);
  if (found?.isDirectory()) throw new UsageError(`${file} is a folder; give the name of a file`);
  // What was written to a pipe or a device cannot be gone on with.
  if (found !== undefined && !found.isFile())
    throw new UsageError(`${file} is no file on a disk; give the name of one`);
}

type Export = Pick<Checkpoint, "appId" | "branchName" | "format">;

/**
 * Opens a file where its checkpoint says that it is complete, and drops what was written behind that. The caller holds the lock.
 *
 * @throws {UsageError} for a file that is something else, unless `restart` says to begin again.
 */
export async function openExportFile(file: string, wanted: Export, restart: boolean): Promise<ExportFile> {
  const known = restart ? undefined : await readCheckpoint(file);
  const { size = 0 } = (await statOf(file)) ?? {};
  if (known !== undefined) checkMatch(file, known, wanted, size);
  else if (!restart && size > 0)
    throw new UsageError(`${file} is there, and is not the beginning of an export; --restart overwrites it`);
  const begun = known ?? { version: 1, ...wanted, bytes: 0, jobs: 0, done: false };
  if (known === undefined) await explained(file, writeCheckpoint(file, begun));
  const handle = await explained(file, open(file, "a"));
  await explained(file, handle.truncate(begun.bytes));
  return { begun, ...growing(file, handle, begun.bytes) };
}

function growing(file: string, handle: FileHandle, begin: number): Omit<ExportFile, "begun"> {
  let bytes = begin;
  return {
    async append(text, next) {
      const data = Buffer.from(text);
      await explained(file, handle.appendFile(data));
      // The text must last before the checkpoint says so.
      await explained(file, handle.sync());
      bytes += data.length;
      await explained(file, writeCheckpoint(file, { ...next, bytes }));
    },
    close: () => handle.close(),
  };
}

function checkMatch(file: string, known: Checkpoint, wanted: Export, size: number): void {
  for (const name of ["appId", "branchName", "format"] as const) {
    if (known[name] !== wanted[name])
      throw new UsageError(
        `${file} is an export with the ${name} ${JSON.stringify(known[name])}, not ${JSON.stringify(wanted[name])}; give another file, or --restart`,
      );
  }
  if (size < known.bytes)
    throw new UsageError(`${file} is shorter than its export has left it; --restart begins again`);
}

/** `undefined` where nothing is. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** What is complete stays so, whatever fails. */
async function explained<Value>(file: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    throw new Error(
      `${file} cannot be written: ${reason}. What is complete is kept: the same command goes on from there.`,
      { cause: error },
    );
  }
}
