import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { apiReports, entryPoints } from "../support/api-reports.ts";
import { root } from "../support/workspace.ts";

const entries = entryPoints();
const names = entries.map(({ name }) => name);
let reports = new Map<string, string>();
beforeAll(() => {
  reports = apiReports(entries);
});

// A change that is meant: `pnpm api`, and the difference is reviewed with the code.
describe("the reviewed text of the exported names and types", () => {
  it.each(names)("%s exports what docs/api says", async (name) => {
    await expect(reports.get(name)).toMatchFileSnapshot(`${root}docs/api/${name}.md`);
  });

  it("is there for each entry point of each package, and for no other", () => {
    const files = names.map((name) => `${name}.md`);
    expect(readdirSync(`${root}docs/api`).toSorted()).toEqual(files.toSorted());
  });
});

it("no public type holds `any`, but for the bound that lets `definePaginator` infer from `call`", () => {
  const lines = names.flatMap((name) => {
    const code = (reports.get(name) ?? "").split("\n").filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
    return code.filter((line) => /\bany\b/.test(line)).map((line) => `${name}: ${line}`);
  });
  expect(lines).toEqual([
    "paginator-core: declare type Call = (input: any, context: CallContext) => PromiseLike<any>;",
  ]);
});
