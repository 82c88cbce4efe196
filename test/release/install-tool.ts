import { mkdir } from "node:fs/promises";
import { runProgram } from "./run-program.ts";

const installed = new Map<string, Promise<string>>();

/** Installs a program from npm, once, in a folder of its own below this one, and gives the folder it is found in. */
export function installTool(spec: string, folder: string): Promise<string> {
  const cwd = `${folder}/${spec.replaceAll("/", "-")}`;
  const known = installed.get(cwd) ?? install(spec, cwd);
  installed.set(cwd, known);
  return known;
}

async function install(spec: string, cwd: string): Promise<string> {
  await mkdir(cwd, { recursive: true });
  await runProgram(["npm", "install", "--prefix", cwd, "--no-package-lock", spec], { cwd });
  return `${cwd}/node_modules/.bin`;
}

/** The npm package that holds nothing but the program `node`, for this machine. */
export function nodeTool(version: string): string {
  return `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}@${version}`;
}
