import { expect, it } from "vitest";
import { readMalformedResponses } from "../support/malformed-responses.ts";

it("5,000 malformed responses leave the adapter with a clear error each", async () => {
  const codes = await readMalformedResponses(20_260_102, 5000);
  expect([...codes.keys()].toSorted()).toEqual([
    "INVALID_RESPONSE",
    "NOT_FOUND",
    "REJECTED",
    "THROTTLED",
    "UNAUTHORIZED",
    "UNAVAILABLE",
    "UNREACHABLE",
  ]);
});
