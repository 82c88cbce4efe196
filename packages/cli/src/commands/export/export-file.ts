import { open, type FileHandle } from "node:fs/promises";
import { isError } from "../../terminal/is-error.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import { checkpointPath, digestOf, readCheckpoint, writeCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { sizeOf, type Place } from "./place.ts";

/** What an export has done, beside what its file says. */
export type Progress = Omit<Checkpoint, "bytes" | "tail">;

/** A file that grows page by page, and can be gone on with after its writer was killed at any moment. */
export interface ExportFile {
  /** How far it was when it was opened. */
  readonly begun: Checkpoint;
  /** Adds text, and makes it last; then it is `next`. */
  append(text: string, next: Progress): Promise<void>;
  close(): Promise<void>;
}

export type Wanted = Pick<Checkpoint, "appId" | "branchName" | "format" | "columns">;

/** How much of a file's end says whether it is still as it was left. */
const tailLength = 4096;

/**
 * Opens a file where its checkpoint says that it is complete, and drops what a killed run wrote behind that. The caller
 * holds the lock.
 *
 * @throws {UsageError} for a file that is something else, or was edited, unless `restart` says to begin again.
 */
export async function openExportFile(place: Place, wanted: Wanted, restart: boolean): Promise<ExportFile> {
  const known = restart ? undefined : await readCheckpoint(place);
  const size = await sizeOf(place);
  if (known !== undefined) checkMatch(place, known, wanted, size);
  else if (!restart && size > 0)
    throw new UsageError(
      `${place.name} is there, and is not the beginning of an export (there is no ${checkpointPath(place)}); --restart overwrites it`,
    );
  const begun = known ?? startOf(wanted);
  if (known === undefined) await explained(place, writeCheckpoint(place, begun));
  const handle = await explained(place, open(place.path, "a+"));
  try {
    const tail = await explained(place, tailOf(handle, begun.bytes));
    if (digestOf(tail) !== begun.tail) throw edited(place, "its end is not what the export wrote");
    await explained(place, handle.truncate(begun.bytes));
    return { begun, ...growing(place, handle, begun.bytes, tail) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Nothing is complete, and whatever the file holds is to be dropped. */
function startOf(wanted: Wanted): Checkpoint {
  return { version: 2, ...wanted, bytes: 0, tail: digestOf(""), jobs: 0, written: [], pass: {} };
}

function growing(
  place: Place,
  handle: FileHandle,
  length: number,
  end: Buffer,
): Pick<ExportFile, "append" | "close"> {
  let [bytes, tail] = [length, end];
  return {
    async append(text, next) {
      const data = Buffer.from(text);
      if (data.length > 0) {
        await explained(place, handle.appendFile(data));
        // The text must last before the checkpoint says so.
        await explained(place, handle.sync());
      }
      bytes += data.length;
      tail = Buffer.concat([tail, data]).subarray(-tailLength);
      await explained(place, writeCheckpoint(place, { ...next, bytes, tail: digestOf(tail) }));
    },
    close: () => handle.close(),
  };
}

function checkMatch(place: Place, known: Checkpoint, wanted: Wanted, size: number): void {
  for (const name of ["appId", "branchName", "format", "columns"] as const) {
    if (known[name] !== wanted[name])
      throw new UsageError(
        `${place.name} is an export with the ${name} ${JSON.stringify(known[name])}, not ${JSON.stringify(wanted[name])}; give another file, or --restart`,
      );
  }
  if (size < known.bytes)
    throw edited(place, `it has ${size} bytes, and its export has written ${known.bytes}`);
  // Only a run that did not come to its end leaves anything behind what is complete.
  if (size > known.bytes && known.pass === undefined)
    throw edited(place, `it has ${size} bytes, and its export has written ${known.bytes}`);
}

function edited({ name }: Place, how: string): UsageError {
  return new UsageError(
    `${name} was edited: ${how}; nothing was touched. Undo the edit, give another file, or --restart to write it anew`,
  );
}

/** The last of so many bytes. */
async function tailOf(handle: FileHandle, bytes: number): Promise<Buffer> {
  const length = Math.min(bytes, tailLength);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, bytes - length);
  return buffer.subarray(0, bytesRead);
}

/** What is complete stays so, whatever fails. */
async function explained<Value>({ name }: Place, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    throw new Error(`${name} cannot be written: ${reason}. What is complete is kept.`, { cause: error });
  }
}
