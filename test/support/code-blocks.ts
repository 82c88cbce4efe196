import { filesBelow, read } from "./workspace.ts";

export interface CodeBlock {
  /** Where it stands, to be found again. */
  readonly place: string;
  readonly code: string;
}

/** The README of the workspace and those of its packages and apps. */
export function readmes(): string[] {
  return ["README.md", ...["packages", "apps"].flatMap((folder) => filesBelow(folder, "README.md"))];
}

/** The fenced blocks of one language in a document. */
export function codeBlocks(path: string, language: string): CodeBlock[] {
  const text = read(path);
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"))].map(
    ({ 1: code = "", index }) => ({
      place: `${path}:${text.slice(0, index).split("\n").length}`,
      code,
    }),
  );
}
