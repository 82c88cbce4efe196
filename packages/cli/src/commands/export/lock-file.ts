import { createHash } from "node:crypto";
import { once } from "node:events";
import { realpath, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { platform, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../../terminal/usage-error.ts";
import { isError } from "../../terminal/is-error.ts";

/**
 * Keeps other processes of this machine from writing the same file. The lock is a socket that nobody talks to: the system
 * frees it at the very moment its holder ends, however that ends, so that nobody has to judge whether a lock is stale.
 *
 * @throws {UsageError} while another process holds it.
 */
export async function lockFile(
  file: string,
  system: NodeJS.Platform = platform(),
): Promise<{ release(): void }> {
  const name = await socketName(file, system);
  const server = await hold(name).catch(async (error: unknown) => {
    if (!isTaken(error)) throw error;
    // Only a socket that is a file may be left behind.
    if (!name.startsWith(tmpdir()) || (await answers(name)))
      throw new UsageError(`another export writes ${file}`);
    await unlink(name);
    return hold(name);
  });
  server.unref();
  return { release: () => void server.close() };
}

/** Of Linux in no folder, of Windows a pipe, and elsewhere a file. */
export async function socketName(file: string, system: NodeJS.Platform): Promise<string> {
  const folder = await realpath(dirname(file));
  const hash = createHash("sha256")
    .update(join(folder, basename(file)))
    .digest("hex")
    .slice(0, 32);
  const name = `amplify-jobs-${hash}`;
  if (system === "linux") return `\0${name}`;
  return system === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

async function hold(name: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.listen(name);
  await once(server, "listening");
  return server;
}

async function answers(name: string): Promise<boolean> {
  const socket = connect(name);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function isTaken(error: unknown): boolean {
  return isError(error) && "code" in error && error.code === "EADDRINUSE";
}
