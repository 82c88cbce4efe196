import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { spawnSync } from "node:child_process";
import { lockFile, socketName } from "./lock-file.ts";

async function file(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "lock-")));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "jobs.ndjson");
}

describe("the socket of a file has the name", () => {
  it.each([
    ["linux", /^\0amplify-jobs-[0-9a-f]{32}$/],
    ["win32", /^\\\\\.\\pipe\\amplify-jobs-[0-9a-f]{32}$/],
    ["darwin", /\/amplify-jobs-[0-9a-f]{32}$/],
    ["freebsd", /\/amplify-jobs-[0-9a-f]{32}$/],
  ] as const)("that %s knows", async (system, name) => {
    const one = await file();
    expect(await socketName(one, system)).toMatch(name);
    expect(await socketName(one, system)).toBe(await socketName(one, system));
    expect(await socketName(one, system)).not.toBe(await socketName(`${one}2`, system));
  });

  it("of the folder that a link leads to", async () => {
    const one = await file();
    const link = `${one}-folder`;
    await symlink(join(one, ".."), link);
    expect(await socketName(join(link, "jobs.ndjson"), "linux")).toBe(await socketName(one, "linux"));
  });
});

// A pipe of Windows is only there on Windows.
const systems = process.platform === "win32" ? (["win32"] as const) : (["darwin", process.platform] as const);

describe.each(systems)("as on %s, a file", (system) => {
  it("is locked for all others until it is released", async () => {
    const one = await file();
    const lock = await lockFile(one, system);
    await expect(lockFile(one, system)).rejects.toThrow(`another export writes ${one}`);
    lock.release();
    (await lockFile(one, system)).release();
  });
});

it.skipIf(process.platform === "win32")(
  "a socket that a killed process left behind locks nothing",
  async () => {
    const one = await file();
    const name = await socketName(one, "darwin");
    onTestFinished(() => rm(name, { force: true }));
    const program = `require("node:net").createServer().listen(${JSON.stringify(name)}, () => process.kill(process.pid, "SIGKILL"))`;
    spawnSync(process.execPath, ["--eval", program]);
    expect(existsSync(name)).toBe(true);
    (await lockFile(one, "darwin")).release();
  },
);
