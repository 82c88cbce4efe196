import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeBlocks } from "../support/code-blocks.ts";
import { filesBelow, read, root } from "../support/workspace.ts";

const page = "docs/cookbook.md";
const folders = ["apps/examples/src/cookbook", "apps/examples/react"];
const blocks = codeBlocks(page);

/** The programs that are there, by the names that the page gives them. */
const programs = new Map(
  folders.flatMap((folder) =>
    readdirSync(root + folder)
      .filter((file) => (folder.endsWith("react") ? /^with-.*\.tsx$/ : /^(?!.*\.test).*\.ts$/).test(file))
      .map((file) => [file, read(`${folder}/${file}`)] as const),
  ),
);

describe("docs/cookbook.md", () => {
  it("shows every program once, and nothing else", () => {
    expect(new Set(blocks.map(({ file }) => file))).toEqual(new Set(programs.keys()));
    expect(blocks).toHaveLength(programs.size);
    expect(blocks.length).toBeGreaterThan(14);
  });

  it.each(blocks.map(({ file = "", code }) => [file, code] as const))("shows %s as it is", (file, code) => {
    expect(code).toBe(programs.get(file));
  });

  it("asks a question in every heading, and answers it with a program and its trap", () => {
    const recipes = read(page).split("\n## ").slice(1);
    for (const recipe of recipes) {
      const [heading] = recipe.split("\n");
      expect(heading).toMatch(/\?$/);
      expect(recipe, heading).toMatch(/\n```tsx?\n/);
      expect(recipe, heading).toMatch(/\n\*\*The trap:\*\* /);
    }
  });

  it("has programs to copy: of at most 60 lines, without a way around the types", () => {
    for (const [file, text] of programs) {
      expect(text.split("\n").length, file).toBeLessThanOrEqual(60);
      expect(text, file).not.toMatch(/: any\b|<any>|as unknown|@ts-|oxlint/);
    }
  });

  it("has a test for each program", () => {
    const tests = filesBelow("apps/examples/src/cookbook", ".test.ts").map(read).join("\n");
    for (const file of programs.keys()) expect(tests).toContain(file.replace(/\.tsx?$/, ""));
  });
});
