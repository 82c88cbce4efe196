import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as surface from "./index.ts";

test("these values are exported, and each new one is thought about", () => {
  expect(Object.keys(surface).toSorted()).toEqual(["ModelError", "createPaginator", "paginatorFor"]);
});

test("it needs the core and JMESPath, and nothing else", () => {
  const manifest: object = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(manifest).toHaveProperty("dependencies", {
    "@jobs/jmespath": "workspace:^",
    "@jobs/paginator-core": "workspace:^",
  });
});
