import { expect, it } from "vitest";
import { read } from "./support/workspace.ts";

/** The tables of libraries, row by row, without the padding. */
const rowsOf = (path: string) =>
  [...read(path).matchAll(/^\|.*\| (?:ours|[✓✗]) +\|.*$/gm)].map(([row]) => row.replaceAll(/ +/g, " "));

it("the README shows five rows of the scoreboard, as they are there", () => {
  const shown = rowsOf("README.md");
  expect(shown.length).toBe(1 + 5);
  expect(rowsOf("docs/scoreboard.md")).toEqual(expect.arrayContaining(shown));
});
