import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as surface from "./index.ts";

test("these values are exported, and each new one is thought about", () => {
  expect(Object.keys(surface).toSorted()).toEqual(["JmespathError", "compileExpression"]);
});

test("it needs nothing", () => {
  const manifest: object = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(manifest).not.toHaveProperty("dependencies");
});
