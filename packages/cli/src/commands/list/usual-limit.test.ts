import { expect, it } from "vitest";
import { printed } from "../../__fixtures__/terminal.ts";

/** How many jobs of the demo a table shows. */
async function shown(options: readonly string[], columns?: number): Promise<number> {
  const { out } = await printed(["list", "--adapter", "fake", "--color", "off", ...options], columns);
  return (out.match(/^\d+ /gm) ?? []).length;
}

it.each([
  [[], 80, 20],
  [["--status", "succeed"], 80, 20],
  [["--page-size", "7"], 80, 20],
  [["-n", "30"], 80, 30],
  [["--max-items", "30"], 80, 30],
  [["--max-results", "40"], 80, 40],
  [["--output", "table"], undefined, 137],
] as const)("list %j on %s columns shows %i jobs", async (options, columns, count) => {
  expect(await shown(options, columns)).toBe(count);
});

it("says that more are there, how to see them, and how to go on", async () => {
  const { out } = await printed(["list", "--adapter", "fake"], 80);
  expect(out).toMatch(
    /\n\nOnly 20 are shown: -n 100 shows more, and a pipe gets all\.\nMore jobs: amplify-jobs list --adapter fake --starting-token \S+\n$/,
  );
  const few = await printed(
    ["list", "--adapter", "fake", "--app-id", "d3lab5t6v1rj", "--branch-name", "main"],
    80,
  );
  expect(few.out).not.toContain("Only");
  expect((await printed(["list", "--adapter", "fake", "-n", "5"], 80)).out).not.toContain("Only");
});

it("prints all in every other format, on a terminal and in a pipe", async () => {
  for (const columns of [80, undefined]) {
    const { out } = await printed(["list", "--adapter", "fake", "-o", "ndjson"], columns);
    expect(out.trimEnd().split("\n")).toHaveLength(137);
  }
});
