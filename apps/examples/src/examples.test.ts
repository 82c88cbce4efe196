import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleNames } from "./process/example-names.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

it("the README lists every example", () => {
  const listed = [...read("../README.md").matchAll(/\]\(src\/([a-z0-9-]+)\.ts\)/g)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(exampleNames()));
});

describe.each(exampleNames())("%s", (name) => {
  const text = read(`./${name}.ts`);

  it("is one file of at most 40 lines that needs packages only, and exports one function", () => {
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
    expect(text).not.toMatch(/(from|import)\s*\(?\s*"\./);
    expect(text.match(/^export .*/gm)).toEqual([
      expect.stringMatching(/^export function \w+\(\w+: string\) \{$/),
    ]);
  });

  it("needs no way around the types of the paginator, and has a server to be tested against", () => {
    expect(text).not.toMatch(/\bany\b|as unknown|@ts-|oxlint/);
    expect(existsSync(new URL(`./servers/${name}.ts`, import.meta.url))).toBe(true);
  });
});
