import { filesBelow, read } from "./workspace.ts";

export interface CodeBlock {
  /** Where the block is, for messages. */
  readonly place: string;
  readonly language: string;
  /** The path on a line of its own before the block, if there is one: the block is that file. */
  readonly file: string | undefined;
  readonly code: string;
}

/** The README of the workspace and those of its packages and apps. */
export function readmes(): string[] {
  return ["README.md", ...["packages", "apps"].flatMap((folder) => filesBelow(folder, "README.md"))];
}

/** Their blocks belong together: each has a test of its own. */
const told = ["docs/apis.md", "docs/cookbook.md", "docs/migrating.md", "docs/writing-an-adapter.md"];

/** The pages whose blocks can be read on their own: every README, and all docs except those that only record. */
export function pages(): string[] {
  const docs = filesBelow("docs", ".md").filter((path) => !/^docs\/(api|decisions)\//.test(path));
  return [...readmes(), ...docs.filter((path) => !told.includes(path))];
}

/** The fenced blocks of a page, in one language or all. A `diff` gives the `ts` block before it with the change made. */
export function codeBlocks(path: string, language?: string): CodeBlock[] {
  const text = read(path);
  const blocks: CodeBlock[] = [];
  for (const match of text.matchAll(/(?:^`([^`\n]+)`\n\n)?^```(.*)\n([^]*?)^```$/gm)) {
    const { 1: file, 2: named = "", 3: code = "", 0: whole, index } = match;
    const place = `${path}:${text.slice(0, index + whole.indexOf("```")).split("\n").length}`;
    if (named === "diff") {
      const before = blocks.findLast((block) => block.language === "ts");
      blocks.push({ place, language: "ts", file, code: changed(before?.code ?? "", code) });
    } else blocks.push({ place, language: named, file, code });
  }
  return blocks.filter((block) => language === undefined || block.language === language);
}

/** Applies a diff. Every line that it removes must be there; those that it adds replace the ones before them. */
function changed(code: string, diff: string): string {
  let result = code;
  const lines = diff.trimEnd().split("\n");
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith("-")) continue;
    const added = lines[index + 1]?.startsWith("+") ? `${lines[index + 1]?.slice(1)}\n` : "";
    if (!`\n${result}`.includes(`\n${line.slice(1)}\n`))
      throw new Error(`The code has no line to remove: ${line}`);
    result = result.replace(`${line.slice(1)}\n`, () => added);
  }
  return result;
}
