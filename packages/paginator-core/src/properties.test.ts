import fc from "fast-check";
import { test } from "vitest";
import { deliversEachItemOnce } from "./__fixtures__/stop-and-go.ts";

const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 200);

test("each item is delivered once and in order, however the list is cut and its walks are stopped", async () => {
  await fc.assert(deliversEachItemOnce, { numRuns });
});
