import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeBlocks } from "./code-blocks.ts";

/** Writes every file that a page shows into a folder, and returns the commands that the page runs there, in order. */
export function startGuide(path: string, folder: string): string[] {
  const blocks = codeBlocks(path);
  for (const { file, code } of blocks) {
    if (file === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  return blocks.flatMap(({ file, language, code, place }) => {
    if (file !== undefined) return [];
    if (language !== "sh") throw new Error(`${place} is neither a file nor commands`);
    return code.trimEnd().split("\n");
  });
}
