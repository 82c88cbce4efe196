import { expect, it } from "vitest";
import { createJobIds } from "./job-ids.ts";

/** All rows of four of these. */
function rows(words: readonly string[], length = 4): string[][] {
  if (length === 0) return [[]];
  return rows(words, length - 1).flatMap((row) => words.map((word) => [...row, word]));
}

it.each([
  ["numbers that meet in any order", ["1", "2", "3", "4", "5"]],
  ["numbers with gaps", ["0", "1", "3", "9007199254740992", "9007199254740993"]],
  ["texts that are no number", ["7", "007", "6-8", "", "x"]],
])("a set of job ids holds what was added, also when it was saved on the way: %s", (_name, words) => {
  for (const row of rows(words)) {
    const known = new Set<string>();
    let set = createJobIds();
    for (const id of row) {
      expect(set.add(id)).toBe(!known.has(id));
      known.add(id);
      set = createJobIds(set.saved());
    }
    expect(words.filter((id) => set.add(id))).toEqual(words.filter((id) => !known.has(id)));
  }
});

it("ids that follow one another are saved as their first and last, however they came", () => {
  const set = createJobIds();
  for (const id of ["5", "3", "4", "9", "1", "10"]) set.add(id);
  expect(set.saved()).toEqual(["1", ["3", "5"], ["9", "10"]]);
});
