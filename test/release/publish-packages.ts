import { appendFile } from "node:fs/promises";
import { copyWorkspace } from "./copy-workspace.ts";
import { runProgram } from "./run-program.ts";

/** Versions and publishes every package as the release workflow does, from a copy of the checkout to another registry. */
export async function publishPackages(folder: string, registry: string): Promise<void> {
  const cwd = await copyWorkspace(`${folder}/workspace`);
  const host = registry.replace(/^\w+:/, "");
  await appendFile(`${cwd}/.npmrc`, `@jobs:registry=${registry}\n${host}:_authToken=made-up\n`);
  // Who made a package can only be said by CI.
  const surroundings = { cwd, env: { PNPM_CONFIG_PROVENANCE: "false" } };
  await runProgram(["pnpm", "install", "--frozen-lockfile", "--prefer-offline"], surroundings);
  await runProgram(["pnpm", "version-packages"], surroundings);
  await runProgram(["pnpm", "release"], surroundings);
}
