import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installTool } from "../release/install-tool.ts";
import { runProgram } from "../release/run-program.ts";
import { installFolder } from "../support/install-folder.ts";
import { read, root } from "../support/workspace.ts";

const folder = `${root}test/definitions`;
const tools = mkdtempSync(`${tmpdir()}/typescript-`);
beforeAll(() => installFolder(folder));
afterAll(() => rmSync(tools, { recursive: true, force: true }));

/** Each file but two defines the list of an SDK; one of those makes codecs, one reads many lists. */
const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !["codec-of.ts", "many-lists.ts"].includes(name))
  .map((name) => ({ name, text: read(`test/definitions/${name}`) }));

const compilers = [
  { version: "TypeScript 7", project: "tsconfig.json", find: async () => `${root}node_modules/.bin` },
  // With what is built, as in a user's project.
  {
    version: "TypeScript 5.4",
    project: "tsconfig.oldest.json",
    find: () => installTool("typescript@5.4.5", tools),
  },
];

test("the lists of 23 SDKs are each defined in a few lines, without a cast", () => {
  const lengths = programs.map(({ text }) => linesBetweenBraces(text));
  expect(lengths).toHaveLength(23);
  expect(Math.min(...lengths)).toBeGreaterThan(3);
  expect(lengths.toSorted((a, b) => a - b)[11]).toBeLessThanOrEqual(8);
  for (const { name, text } of programs)
    expect(text, name).not.toMatch(/\bas (?!const\b)|\bany\b|@ts-|\bsatisfies\b/);
});

describe.each(compilers)("for $version", ({ project, find }) => {
  test("each definition compiles", async () => {
    await runProgram(["tsc", "-p", `${folder}/${project}`], { cwd: root, path: [await find()] });
  });

  test("no wrong one does, and each message says what to write", async () => {
    const compile = ["tsc", "--pretty", "false", "-p", `${folder}/wrong/${project}`];
    const printed: string = await runProgram(compile, { cwd: root, path: [await find()] }).catch(String);
    const errors = [...printed.matchAll(/^\S*?definitions\.ts\((\d+),.*(?:\n {2}.*)*/gm)];
    const wrong = wrongDefinitions(read("test/definitions/wrong/definitions.ts"));
    const told = wrong.map(({ from, to, says }) => ({
      line: from,
      says,
      told: errors.filter(([, line]) => Number(line) > from && Number(line) < to).map(([text]) => text),
    }));
    for (const { line, says, told: messages } of told)
      expect(messages.join("\n"), `line ${line}:\n${messages.join("\n")}`).toContain(says);
    expect(told.flatMap(({ told: messages }) => messages)).toHaveLength(errors.length);
    expect(told).toHaveLength(29);
  });
});

/** Of a definition, without those of `definePaginator({` and `})`. */
function linesBetweenBraces(text: string): number {
  const [, lines = ""] = /definePaginator\(\{\n([^]*?)\n *\}\)/.exec(text) ?? [];
  return lines.split("\n").length;
}

/** Where each stands, and what its message must hold. */
function wrongDefinitions(text: string): { from: number; to: number; says: string }[] {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => (line.startsWith("// says: ") ? [index + 1] : []));
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? lines.length + 1,
    says: lines[from - 1]!.slice("// says: ".length),
  }));
}
