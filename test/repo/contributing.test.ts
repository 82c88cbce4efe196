import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const contributing = readFileSync(new URL("../../CONTRIBUTING.md", import.meta.url), "utf8");

test("CONTRIBUTING names every script of package.json", () => {
  const named = new Set(
    [...contributing.matchAll(/`(?:pnpm|npm run|npm) ([a-z:-]+)[^`]*`/g)].map(([, name]) => name),
  );
  const missing = Object.keys(manifest.scripts).filter((name) => !named.has(name));
  expect(missing).toEqual([]);
});

test("CONTRIBUTING names no script that there is not", () => {
  const others = ["install", "vitest"]; // pnpm's own, and what it runs from node_modules
  const named = [...contributing.matchAll(/`(?:pnpm|npm run|npm) ([a-z:-]+)[^`]*`/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.filter((name) => !(name in manifest.scripts) && !others.includes(name))).toEqual([]);
});
