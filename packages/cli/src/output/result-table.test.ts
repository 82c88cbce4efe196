import { stripVTControlCharacters } from "node:util";
import { createFakeClient, demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import stringWidth from "string-width";
import { drawnQueries } from "../__fixtures__/result-queries.ts";
import { printed } from "../__fixtures__/terminal.ts";
import { createQuery } from "./query.ts";
import { drawResult } from "./result-table.ts";

const view = { width: 80, color: false as const, timeZone: "UTC", live: true, now: () => 0 };
const draw = (value: unknown, changes: object = {}) => drawResult("ListJobs", value, { ...view, ...changes });

describe("a table of what a query finds", () => {
  // Recorded beside the AWS CLI: the deep tier compares each with what an installed one draws.
  it.each(drawnQueries)("is the one of the AWS CLI: %s", async (query) => {
    const response = await createFakeClient().listJobs(demoBranch);
    expect(draw(createQuery(query)(response))).toMatchSnapshot();
  });

  it("is printed for a list, and holds it whole", async () => {
    const list = ["list", "--adapter", "fake", "--max-items", "60", "--page-size", "25", "--output", "table"];
    const { out } = await printed([...list, "--query", "[length(jobSummaries)]"]);
    expect(out).toBe("----------\n|ListJobs|\n+--------+\n|  60    |\n+--------+\n");
  });

  it.each([
    [0, "|  0     |"],
    [false, "|  False  |"],
    ["", "|        |"],
    ["SUCCEED", "|  SUCCEED  |"],
  ])("shows the one value %j, which the AWS CLI leaves out", (value, line) => {
    expect(draw(value).split("\n")[3]).toBe(line);
  });

  it.each([[null], [[]], [{}]])("is nothing where %j is found", (value) => {
    expect(draw(value)).toBe("");
  });

  it("has a section for each shape of a list, where the AWS CLI fails or puts names over what is not theirs", () => {
    const list = [["a", "b"], ["c"], "d", { e: 1 }, [{ f: 1, g: 2 }], [{ h: 3 }], null];
    const objects = [
      { a: 1, b: [1] },
      { a: [2], b: 3 },
    ];
    expect(`${draw(list)}\n${draw(objects)}`).toMatchSnapshot();
  });

  it("is as wide on every line, whatever it holds, and nothing in it acts on a terminal", () => {
    const texts = [
      "می‌خواهم",
      "क्‍ष",
      "👩‍👩‍👧",
      "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
      "修复",
      "e\u0301",
      "a\nb\tc",
      "\u001b[31mred\u202e",
      "\u{e0067}",
    ];
    for (const value of [
      texts,
      texts.map((text) => [text, 1]),
      Object.fromEntries(texts.map((text) => [text, text])),
      { [texts[7] ?? ""]: [1] },
    ]) {
      const table = draw(value, { width: 1000 });
      expect(
        new Set(
          table
            .trimEnd()
            .split("\n")
            .map((line) => stringWidth(line)),
        ).size,
      ).toBe(1);
      for (const one of ["\u001b", "\u202e", "\t", " \u{e0067}"]) expect(table).not.toContain(one);
    }
    expect(draw(texts)).toContain("  👩‍👩‍👧  ");
  });

  it("stands upright where one row is wider than the terminal, unless nothing is to be cut", () => {
    const row = { a: "x".repeat(50), b: "y" };
    const heightOf = (changes: object) => draw(row, changes).split("\n").length;
    expect([heightOf({}), heightOf({ width: 40 }), heightOf({ width: undefined })]).toEqual([8, 7, 8]);
  });

  it("has its names in bold where there are colours, in the same places", () => {
    const painted = draw([{ a: 1, b: 2 }], { color: 256 });
    expect(painted).toContain("\u001b[1mListJobs\u001b[22m");
    expect(stripVTControlCharacters(painted)).toBe(draw([{ a: 1, b: 2 }]));
  });
});
