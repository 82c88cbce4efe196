import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { UsageError } from "../../terminal/usage-error.ts";
import { exportFormats } from "./formats.ts";
import { isError } from "../../terminal/is-error.ts";

const checkpointSchema = z.object({
  version: z.literal(1),
  appId: z.string(),
  branchName: z.string(),
  format: z.enum(exportFormats),
  /** Bytes of the file that are complete; what comes behind them is not. */
  bytes: z.int().min(0),
  jobs: z.int().min(0),
  /** The last job written, so that none is written twice when newer ones have moved the pages. */
  lastJobId: z.string().optional(),
  /** Where to go on; none at the beginning, and when all is done. */
  token: z.string().optional(),
  done: z.boolean(),
});

/** How far an export is. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Where the checkpoint of a file is kept. */
function checkpointPath(file: string): string {
  return `${file}.checkpoint`;
}

/** @throws {UsageError} where something is there that is no checkpoint. */
export async function readCheckpoint(file: string): Promise<Checkpoint | undefined> {
  const path = checkpointPath(file);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const checked = checkpointSchema.safeParse(parseJson(text));
  if (checked.success) return checked.data;
  throw new UsageError(`${path} is not the checkpoint of an export. --restart begins again`);
}

/** Whole or not at all, also when the power fails: the old checkpoint is there until the new one is. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const path = checkpointPath(file);
  const temporary = `${path}.tmp`;
  // The token in it is nobody else's business.
  const handle = await open(temporary, "w", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(checkpoint)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Makes a new name in a folder last. Where folders cannot be opened, the system does it by itself. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => {});
  await handle.close();
}

export function isMissing(error: unknown): boolean {
  return isError(error) && "code" in error && error.code === "ENOENT";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
