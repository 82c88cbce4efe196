import { describe, expect, it } from "vitest";
import { createSelection } from "./selection.ts";

describe("a selection", () => {
  it("of a limit of 0 keeps nothing, of any page", () => {
    for (const items of [[], [1, 2, 3]])
      expect(createSelection({ limit: 0 })(items)).toEqual({ kept: [], read: 0, enough: "limit" });
  });

  it("keeps as many as its limit over all pages, and says behind which item it stopped", () => {
    for (let limit = 1; limit <= 6; limit++) {
      const select = createSelection<number>({ limit, matches: (item) => item % 2 === 1 });
      const selected = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ].map(select);
      expect(selected.flatMap(({ kept }) => kept)).toEqual([1, 3, 5, 7, 9].slice(0, limit));
      const stop = selected.findIndex(({ enough }) => enough === "limit");
      expect(stop < 0 ? Infinity : 3 * stop + (selected[stop]?.read ?? 0)).toBe(
        [1, 3, 5, 7, 9, Infinity][limit - 1],
      );
    }
  });

  it("stops before what is past, also where that is the next item after the limit", () => {
    const select = createSelection<number>({ isPast: (item) => item > 2 });
    expect(select([1, 2, 3])).toEqual({ kept: [1, 2], read: 2, enough: "past" });
    const limited = createSelection<number>({ limit: 2, isPast: (item) => item > 2 });
    expect(limited([1, 2, 3])).toEqual({ kept: [1, 2], read: 2, enough: "limit" });
  });
});
