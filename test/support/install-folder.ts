import { runProgram } from "../release/run-program.ts";
import { read } from "./workspace.ts";

/** Installs a folder that has its own lockfile, with packages that nothing else needs. */
export async function installFolder(folder: string): Promise<void> {
  const { packageManager } = JSON.parse(read("package.json")) as { packageManager: string };
  const install = ["npx", "--prefer-offline", "-y", packageManager, "install", "--frozen-lockfile"];
  await runProgram(install, { cwd: folder });
}
