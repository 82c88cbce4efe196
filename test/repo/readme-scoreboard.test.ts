import { expect, it } from "vitest";
import { read } from "../support/workspace.ts";

/** The tables of libraries, row by row, without the padding. */
const rowsOf = (path: string) =>
  [...read(path).matchAll(/^\|.*\| (?:ours|[✓✗]) +\|.*$/gm)].map(([row]) => row.replaceAll(/ +/g, " "));

it("the README shows seven rows of the scoreboard, as they are there", () => {
  const shown = rowsOf("README.md");
  expect(shown.length).toBe(1 + 7);
  expect(rowsOf("docs/scoreboard.md")).toEqual(expect.arrayContaining(shown));
});

it("the README explains the headings of that table with the line of the scoreboard", () => {
  const explained = (path: string) => /^`ours` is .*$/m.exec(read(path))?.[0];
  expect(explained("README.md")).toMatch(/`gax` is .*`got` is /);
  expect(explained("README.md")).toBe(explained("docs/scoreboard.md"));
});
