import { codeBlocks, type CodeBlock } from "./code-blocks.ts";
import { read } from "./workspace.ts";

/** A program of theirs and the same in our words. */
export interface Comparison {
  readonly title: string;
  readonly theirs: CodeBlock;
  readonly ours: CodeBlock;
}

/**
 * The comparisons of a page, one a section: it begins with a block of theirs and one of ours, and each row of its table
 * adds a line to both.
 */
export function comparisons(path: string): Comparison[] {
  const blocks = codeBlocks(path);
  return read(path)
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [theirs, ours] = blocks.filter(({ code }) => section.includes(`\n${code}\`\`\``));
      const rows = tableRows(section);
      if (theirs === undefined || ours === undefined || rows.length === 0) return [];
      const withColumn = (block: CodeBlock, column: number): CodeBlock => ({
        ...block,
        code: [block.code.trimEnd(), ...rows.map((row) => row[column] ?? ""), ""].join("\n"),
      });
      const title = section.split("\n", 1)[0] ?? "";
      return [{ title, theirs: withColumn(theirs, 1), ours: withColumn(ours, 2) }];
    });
}

/** What each row of the table compares, and the code of the cells: their text between backticks. */
function tableRows(section: string): string[][] {
  return section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll(/^`+ ?| ?`+$/g, "")),
    );
}
