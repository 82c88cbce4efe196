import { appendFile } from "node:fs/promises";
import { parse } from "yaml";
import { read } from "../support/workspace.ts";
import { copyWorkspace } from "./copy-workspace.ts";
import { runProgram } from "./run-program.ts";

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

/** Versions, packs and publishes every package as the release workflow does, from a copy of the checkout to another registry. */
export async function publishPackages(folder: string, registry: string): Promise<void> {
  const cwd = await copyWorkspace(`${folder}/workspace`);
  const host = registry.replace(/^\w+:/, "");
  await appendFile(`${cwd}/.npmrc`, `@jobs:registry=${registry}\n${host}:_authToken=made-up\n`);
  await runProgram(["pnpm", "install", "--frozen-lockfile", "--prefer-offline"], { cwd });
  await runProgram(["pnpm", "version-packages"], { cwd });
  await runProgram(["pnpm", "pack-packages"], { cwd });
  const { jobs } = parse(read(".github/workflows/release.yml")) as Workflow;
  const script = (jobs["publish"]?.steps ?? []).map(({ run = "" }) => run).join("\n");
  // Who made a package can only be said by CI.
  const here = script.replaceAll("npm publish", "npm publish --no-provenance");
  await runProgram(["bash", "-ec", here], { cwd });
}
