import { describe, expect, it } from "vitest";
import { killExports } from "../support/kill-exports.ts";

describe.each([
  ["ndjson", 400],
  ["csv", 100],
] as const)("an export of 20,000 jobs to %s, killed %i times", (format, kills) => {
  it(
    "ends each time as an undisturbed one",
    async () => {
      const { complete } = await killExports({ jobs: 20_000, kills, format, longestLife: 60 });
      expect(complete).toBeGreaterThan(3);
    },
    // Each life is that of a process: a machine that does much else gives it ten times its time.
    kills * 20_000,
  );
});
