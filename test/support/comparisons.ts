import { codeBlocks, type CodeBlock } from "./code-blocks.ts";
import { read } from "./workspace.ts";

/** A program with another library, and the same with ours. */
export interface Comparison {
  readonly title: string;
  readonly theirs: CodeBlock;
  readonly ours: CodeBlock;
}

/**
 * The comparisons of a page, one per section. A section begins with a block of theirs and one of ours, and each row of its table
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

/** The cells of each row of the table, without the backticks around code. */
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
