import { expect, it } from "vitest";
import { killExports } from "../support/kill-exports.ts";

const cases = [
  { tokens: "count", format: "ndjson", kills: 200, circles: 0 },
  { tokens: "count", format: "csv", kills: 100, circles: 4 },
  { tokens: "name", format: "ndjson", kills: 100, circles: 4 },
  { tokens: "name", format: "csv", kills: 100, circles: 0 },
] as const;

it.each(cases)(
  "an export of a list that grows, killed $kills times, has each job once (tokens that $tokens jobs, $format, $circles % circles)",
  async (options) => {
    const { complete, honest, files } = await killExports(options);
    console.info(`${options.kills} kills: ${complete} complete, ${honest} circles, ${files} files`);
    expect(complete).toBeGreaterThan(3);
    if (options.circles > 0) expect(honest).toBeGreaterThan(3);
    else expect(honest).toBe(0);
  },
);
