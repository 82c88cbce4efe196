import { spawn, type ChildProcessByStdio } from "node:child_process";
import { rmSync } from "node:fs";
import type { Readable } from "node:stream";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { root } from "../support/workspace.ts";

const folder = `${root}test/.programs/soak`;

/** Makes a program of a file here, over the built packages, that runs in a process of its own. */
export async function buildProgram(name: string): Promise<string> {
  const outfile = `${folder}/${name}.mjs`;
  const entry = `${root}test/soak/${name}.ts`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
  });
  return outfile;
}

export function startProgram(
  program: string,
  args: readonly (string | number)[],
  flags: readonly string[] = [],
): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(process.execPath, [...flags, program, ...args.map(String)], {
    env: { ...process.env, ...credentials },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

export function removePrograms(): void {
  rmSync(folder, { recursive: true, force: true });
}
