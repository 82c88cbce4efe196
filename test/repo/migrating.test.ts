import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeBlocks } from "../support/code-blocks.ts";
import { comparisons, type Comparison } from "../support/comparisons.ts";
import { writePrograms, type TsPrograms } from "../support/ts-programs.ts";
import { read } from "../support/workspace.ts";

const page = "docs/migrating.md";
const [boto3, sdk, anyClient, cli] = comparisons(page) as [Comparison, Comparison, Comparison, Comparison];

let programs: TsPrograms;
beforeAll(() => {
  programs = writePrograms("migrating", [boto3.ours, sdk.ours, sdk.theirs, anyClient.ours, anyClient.theirs]);
});
afterAll(() => programs.remove());

describe("docs/migrating.md", () => {
  it("has a line for each word of boto3's paginators", () => {
    const named = [...read(page).matchAll(/^\| `([\w.]+)` \|/gm)].map(([, word]) => word);
    expect(named).toEqual(
      expect.arrayContaining([
        "get_paginator",
        "paginate",
        "PaginationConfig.MaxItems",
        "PaginationConfig.PageSize",
        "PaginationConfig.StartingToken",
        "NextToken",
        "build_full_result",
        "search",
      ]),
    );
  });

  it("has no block that is not run", () => {
    expect(codeBlocks(page).length).toBe(8);
    expect([boto3, sdk, anyClient, cli].map(({ theirs }) => theirs.language)).toEqual([
      "py",
      "ts",
      "ts",
      "sh",
    ]);
  });

  it("compiles, left and right", async () => {
    expect(await programs.compile()).toBe("");
  });

  it("lists what boto3 lists: the right side of its table", async () => {
    const printed = await programs.run(0);
    expect(printed.slice(1, 5)).toEqual(["50", "50", "37", "3"]);
    expect(printed.join(" ")).not.toMatch(/\bundefined\b/);
  });

  it("prints the same with paginateListJobs and with ours", async () => {
    const printed = await programs.run(1);
    expect(printed.length).toBeGreaterThan(10);
    expect(printed).toEqual(await programs.run(2));
  });

  it("prints the same with paginateListObjectsV2, and with a loop of one's own, and with ours", async () => {
    const printed = await programs.run(3);
    expect(printed.length).toBeGreaterThan(20);
    expect(printed).toEqual(await programs.run(4));
  });
});
