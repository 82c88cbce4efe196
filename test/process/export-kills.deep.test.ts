import { expect, it } from "vitest";
import { killExports } from "../support/kill-exports.ts";

it.each(["count", "name"] as const)(
  "an export of a list that grows, killed 250 times, has each job once, or says that tokens (which %s jobs) went in a circle",
  async (tokens) => {
    // Two at a time, with what belongs to each of them: most of the time a process starts.
    const [straight, circling] = await Promise.all([
      killExports({ seed: 1, kills: 125, format: "ndjson", tokens, circles: 0 }),
      killExports({ seed: 2, kills: 125, format: "csv", tokens, circles: 5 }),
    ]);
    expect(straight).toMatchObject({ honest: 0, files: 13 });
    expect(circling.files).toBe(13);
    expect(circling.honest).toBeGreaterThan(0);
  },
);
