import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeBlocks, pages, readmes } from "../support/code-blocks.ts";
import { writePrograms, type TsPrograms } from "../support/ts-programs.ts";
import { packages, read } from "../support/workspace.ts";

const blocks = pages().flatMap((path) => codeBlocks(path, "ts"));

let programs: TsPrograms;
beforeAll(() => {
  programs = writePrograms("pages", blocks);
});
afterAll(() => programs.remove());

describe("the code in every README and every page of docs", () => {
  it("compiles", async () => {
    expect(await programs.compile()).toBe("");
  });

  it.each(blocks.map(({ place }, index) => [place, index] as const))(
    "%s runs, and prints what it says",
    async (_place, index) => {
      const printed = await programs.run(index);
      expect(printed).not.toEqual([]);
      expect(printed.join(" ")).not.toMatch(/\bundefined\b/);
      const announced = blocks[index]?.code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm) ?? [];
      expect(printed).toEqual(expect.arrayContaining([...announced].map(([, line]) => line)));
    },
  );

  it("is code to compile, commands to run, or the one diagram", () => {
    const others = pages()
      .flatMap((path) => codeBlocks(path))
      .filter(({ language }) => !["ts", "sh"].includes(language));
    expect(others.map(({ place }) => place.split(":")[0])).toEqual(["README.md", "docs/architecture.md"]);
    expect(new Set(others.map(({ code }) => code)).size).toBe(1);
  });
});

describe.each(packages().map(({ folder, manifest }) => [manifest.name, `${folder}/README.md`] as const))(
  "the README of %s",
  (name, path) => {
    it("says in a sentence what it is, shows it, lists its words in a table, and leads to its errors", () => {
      const text = read(path);
      expect(text).toMatch(new RegExp(`^# ${name}\n\n[^\n]+\\.\n`));
      expect(codeBlocks(path).length).toBeGreaterThan(0);
      expect(text).toMatch(/^\| -+ \|/m);
      expect(text.split("\n## Errors\n")[1]).toMatch(/\]\(https:.*\/docs\/errors\.md\)/);
    });
  },
);

it("the root README leads to every other", () => {
  for (const path of readmes().slice(1))
    expect(read("README.md")).toContain(`](${path.replace("/README.md", "")})`);
});
