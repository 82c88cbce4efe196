import { jobsClientConformance } from "@jobs/contract/conformance";
import { describe, expect, it } from "vitest";
import { createFakeClient } from "./create-fake-client.ts";
import { demoBranch } from "./demo/demo-world.ts";

describe("the fake client", () => {
  for (const { group, name, run } of jobsClientConformance((world) => ({
    client: createFakeClient(world),
  }))) {
    it(`${group}: ${name}`, run);
  }

  it("keeps its world to itself: what callers do to a response stays with them", async () => {
    const client = createFakeClient();
    const [first] = (await client.listJobs(demoBranch)).jobSummaries;
    first?.startTime.setTime(0);
    expect((await client.listJobs(demoBranch)).jobSummaries[0]?.startTime.getTime()).toBeGreaterThan(0);
  });
});
