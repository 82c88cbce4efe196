import { createHash } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { UsageError } from "../../terminal/usage-error.ts";
import { exportFormats } from "./formats.ts";
import { isMissing, type Place } from "./place.ts";

const version = 2;

const checkpointSchema = z.object({
  version: z.literal(version),
  appId: z.string(),
  branchName: z.string(),
  format: z.enum(exportFormats),
  /** The line of names of csv and tsv: the cells of a later version may be others. */
  columns: z.string().optional(),
  /** Milliseconds since 1970: older jobs are left out. Default: none are. */
  since: z.number().optional(),
  /** Bytes of the file that are complete; what comes behind them is not. */
  bytes: z.int().min(0),
  /** The digest of their end. */
  tail: z.string(),
  jobs: z.int().min(0),
  /** The ids of the jobs in the file. */
  written: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
  /** None of the jobs is missing that are older than this one. */
  until: z.string().optional(),
  /** The reading of the list that is under way; there is none when the file is complete. */
  pass: z
    .object({
      /** Where it goes on. Default: at the newest job. */
      token: z.string().optional(),
      /** The newest job that it has come past. */
      newest: z.string().optional(),
      /** The oldest one that has not ended. */
      oldestOpen: z.string().optional(),
    })
    .optional(),
});

/** How far an export is. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** One reading of the list, from its newest job on. */
export type Pass = NonNullable<Checkpoint["pass"]>;

export function checkpointPath({ path }: Place): string {
  return `${path}.checkpoint`;
}

/** @throws {UsageError} where something is there that is no checkpoint, or one that was edited. */
export async function readCheckpoint(place: Place): Promise<Checkpoint | undefined> {
  const path = checkpointPath(place);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const { digest, ...rest } = parseObject(text);
  const checked = checkpointSchema.safeParse(rest);
  if (!checked.success)
    throw new UsageError(
      `${path} is not the checkpoint of an export; nothing was touched. Give another file, or --restart to begin again`,
    );
  if (digest !== digestOf(JSON.stringify(rest)))
    throw new UsageError(
      `${path} was edited, and cannot be relied on; nothing was touched. Undo the edit, give another file, or --restart to begin again`,
    );
  return checked.data;
}

/** Whole or not at all, also when the power fails: the old checkpoint is there until the new one is. */
export async function writeCheckpoint(place: Place, checkpoint: Checkpoint): Promise<void> {
  const path = checkpointPath(place);
  const temporary = `${path}.tmp`;
  const digest = digestOf(JSON.stringify(checkpoint));
  // What a killed run has left, or a link that somebody has put there: it is not followed.
  await rm(temporary, { force: true });
  // The token in it is nobody else's business.
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ ...checkpoint, digest })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Tells what was edited; it keeps nobody from it. */
export function digestOf(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Makes a new name in a folder last. Where folders cannot be opened, the system does it by itself. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => {});
  await handle.close();
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
