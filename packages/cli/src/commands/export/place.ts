import type { Stats } from "node:fs";
import { readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { isError } from "../../terminal/is-error.ts";
import { UsageError } from "../../terminal/usage-error.ts";

/** Where an export is written. */
export interface Place {
  /** As it was typed. */
  readonly name: string;
  /** Where it is, whatever links lead there: of one file there is one lock and one checkpoint. */
  readonly path: string;
}

/** @throws {UsageError} where no file can be: in a folder that is not there, or in place of one. */
export async function findPlace(name: string): Promise<Place> {
  const folder = await statOf(dirname(name)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new UsageError(`there is no folder ${dirname(name)} to write into`);
  const found = await statOf(name);
  if (found?.isDirectory()) throw new UsageError(`${name} is a folder; give the name of a file`);
  // What was written to a pipe or a device cannot be gone on with.
  if (found !== undefined && !found.isFile())
    throw new UsageError(`${name} is no file on a disk; give the name of one`);
  return { name, path: await realFile(name) };
}

/** Bytes of a file; 0 where none is. */
export async function sizeOf({ path }: Place): Promise<number> {
  return (await statOf(path))?.size ?? 0;
}

/** Also of a file that is still to be made. */
async function realFile(name: string): Promise<string> {
  try {
    return await realpath(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const folder = await realpath(dirname(name)).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    throw new UsageError(`there is no folder ${dirname(name)} to write into`);
  });
  const target = await readlink(name).catch(() => undefined);
  if (target === undefined) return join(folder, basename(name));
  return realFile(isAbsolute(target) ? target : `${folder}${sep}${target}`);
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

export function isMissing(error: unknown): boolean {
  return isError(error) && "code" in error && error.code === "ENOENT";
}
