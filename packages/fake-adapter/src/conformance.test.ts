import { jobsClientConformance } from "@jobs/contract/conformance";
import { describe, it } from "vitest";
import { createFakeClient } from "./create-fake-client.ts";

describe("the fake client", () => {
  for (const { group, name, run } of jobsClientConformance((world) => ({
    client: createFakeClient(world),
  }))) {
    it(`${group}: ${name}`, run);
  }
});
