import { cp, mkdir } from "node:fs/promises";
import { root } from "../support/workspace.ts";
import { runProgram } from "./run-program.ts";

/** Copies what is or could be committed, as it is in the checkout now, to a new folder with one commit. */
export async function copyWorkspace(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const listed = await runProgram(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  for (const path of listed.split("\0").filter((one) => one !== "")) {
    await cp(`${root}${path}`, `${folder}/${path}`, { recursive: true, force: true }).catch(ignoreDeleted);
  }
  const git = (...words: readonly string[]) => runProgram(["git", ...words], { cwd: folder });
  await git("init", "--quiet");
  for (const [name, value] of Object.entries(settings)) await git("config", name, value);
  await git("add", "--all");
  await git("commit", "--quiet", "--no-verify", "--message", "As it is");
  return folder;
}

/** Whatever the machine says: it may say nothing. */
const settings = {
  "user.name": "rehearsal",
  "user.email": "rehearsal@localhost",
  "commit.gpgsign": "false",
  "tag.gpgsign": "false",
};

function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
