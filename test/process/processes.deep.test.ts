import { it } from "vitest";
import { expectSameListings } from "../support/same-listing-processes.ts";

it("amplify-jobs lists the same over HTTP as from the fake in memory, whatever the amounts", async () => {
  await expectSameListings([
    [23, 1],
    [23, 50],
    [30, 7],
    [37, undefined],
    [41, 7],
    [45, 50],
    [50, 50],
    [50, undefined],
    [59, 7],
    [60, 50],
  ]);
});
