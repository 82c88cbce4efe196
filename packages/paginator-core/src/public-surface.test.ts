import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as surface from "./index.ts";
import * as lists from "./lists.ts";

const sources = readdirSync(new URL(".", import.meta.url), { encoding: "utf8", recursive: true })
  .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|__fixtures__/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, import.meta.url), "utf8") }));

test("these values are exported, and each new one is thought about", () => {
  const names = Object.keys(surface).toSorted();
  expect(names.join("\n")).toMatchInlineSnapshot(`
    "PaginationError
    createTokenCodec
    definePaginator
    resumeTokenOf"
  `);
  expect(names.length).toBeLessThanOrEqual(10);
  expect(Object.keys(lists)).toEqual(["concatLists", "mergeLists"]);
});

test("the source imports nothing but itself", () => {
  expect(sources.length).toBeGreaterThan(5);
  for (const { file, text } of sources) {
    const imported = [...text.matchAll(/\b(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g)].map(
      ([, from]) => from,
    );
    for (const from of imported)
      expect({ file, from }).toEqual({ file, from: expect.stringMatching(/^\.\.?\/([\w-]+\/)?[\w-]+\.ts$/) });
  }
});

test("the source knows no Node: no Buffer, no process", () => {
  for (const { file, text } of sources)
    expect({ file, found: text.match(/\b(Buffer|process|node:)\b/) }).toEqual({ file, found: null });
});

test("the package has no dependencies at run time", () => {
  const manifest: object = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(Object.keys(manifest)).toContain("devDependencies");
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"])
    expect(manifest).not.toHaveProperty(kind);
});
