import { expect, it } from "vitest";
import { readMalformedResponses } from "../support/malformed-responses.ts";

it("300 malformed responses leave the adapter with a clear error each", async () => {
  const codes = await readMalformedResponses(7, 300);
  expect(codes.size).toBeGreaterThan(3);
});
