import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as surface from "./index.ts";

test("these values are exported, and each new one is thought about", () => {
  expect(Object.keys(surface).toSorted()).toEqual(["createPaginator", "paginatorFor"]);
});

test("of what lies in the package, only dist is published", () => {
  const manifest: object = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(manifest).toMatchObject({ files: ["dist"] });
  expect(manifest).toHaveProperty("dependencies", {
    "@jobs/paginator-core": "workspace:^",
    jmespath: "catalog:",
  });
});
