import { existsSync } from "node:fs";
import { open, readFile, rename, writeFile } from "node:fs/promises";
import { listOrders } from "./orders.ts";

interface Checkpoint {
  readonly token?: string | undefined;
  readonly done: boolean;
  /** Bytes of the file that belong to pages before the token. */
  readonly size: number;
}

/** Writes all orders to a file, one a line. After a crash at any moment, call it again: it goes on. */
export async function exportOrders(path: string): Promise<void> {
  const { token, done, size } = await lastCheckpoint(path);
  if (done) return;
  const file = await open(path, "a");
  try {
    if ((await file.stat()).size < size)
      throw new Error(`${path} is shorter than its checkpoint says; delete both to begin anew`);
    await file.truncate(size); // A page that was written, but not noted, comes again.
    for await (const page of listOrders({}, { startingToken: token }).pages()) {
      await file.appendFile(page.items.map((order) => `${JSON.stringify(order)}\n`).join(""));
      await file.sync();
      const { size: written } = await file.stat();
      await note(path, { token: page.resumeToken, done: page.resumeToken === undefined, size: written });
    }
  } finally {
    await file.close();
  }
}

async function lastCheckpoint(path: string): Promise<Checkpoint> {
  if (!existsSync(`${path}.checkpoint`)) return { done: false, size: 0 };
  return JSON.parse(await readFile(`${path}.checkpoint`, "utf8")) as Checkpoint;
}

/** A file of that name is there whole, or as it was. */
async function note(path: string, checkpoint: Checkpoint): Promise<void> {
  await writeFile(`${path}.checkpoint.new`, JSON.stringify(checkpoint));
  await rename(`${path}.checkpoint.new`, `${path}.checkpoint`);
}
