import { createJobsClient } from "@jobs/contract";
import { jobsClientConformance } from "@jobs/contract/conformance";
import { createFakeClient } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { brokenAdapters } from "../support/broken-adapters/index.ts";
import { failedBy } from "../support/failed-by.ts";
import { createOddClient } from "../support/odd-adapter.ts";

const names = jobsClientConformance(() => ({ client: createFakeClient() })).map(({ name }) => name);

describe("the conformance suite", () => {
  it("has a name of its own for each promise, in nine groups", () => {
    expect(new Set(names).size).toBe(names.length);
    const groups = jobsClientConformance(() => ({ client: createFakeClient() })).map(({ group }) => group);
    expect(new Set(groups).size).toBe(9);
  });

  it("passes an adapter that hands everything on to another", async () => {
    expect(await failedBy((client) => createJobsClient(client))).toEqual([]);
  });

  it("passes an adapter that is correct but odd: late, with small and empty pages, more members and unknown values", async () => {
    expect(await failedBy(createOddClient)).toEqual([]);
  });

  // The deep tier runs every check on each of them.
  it.each(brokenAdapters.map((one) => [one.does, one.breaks, one] as const))(
    "fails an adapter that %s, at: %s",
    async (_does, breaks, { plant }) => {
      expect(await failedBy(plant, breaks)).toEqual([breaks]);
    },
  );
});
