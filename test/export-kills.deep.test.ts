import { expect, it } from "vitest";
import { killExports } from "./support/kill-exports.ts";

it.each([
  ["ndjson", 400],
  ["csv", 100],
] as const)(
  "an export of 20,000 jobs to %s, killed %i times, ends each time as an undisturbed one",
  async (format, kills) => {
    const { complete } = await killExports({ jobs: 20_000, kills, format, longestLife: 1500 });
    expect(complete).toBeGreaterThan(3);
  },
);
