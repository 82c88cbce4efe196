import { jobsClientConformance } from "@jobs/contract/conformance";
import { createFakeClient } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { brokenAdapters } from "../support/broken-adapters/index.ts";
import { failedBy } from "../support/failed-by.ts";

const names = jobsClientConformance(() => ({ client: createFakeClient() })).map(({ name }) => name);

describe("the conformance suite fails an adapter that", () => {
  const found = new Set<string>();

  it.each(brokenAdapters.map((one) => [one.does, one.breaks, one] as const))(
    "%s, at: %s",
    async (_does, breaks, { plant }) => {
      const failed = await failedBy(plant);
      expect(failed).toContain(breaks);
      // One error does not fail everything: the name tells what is wrong.
      expect(failed.length).toBeLessThan(names.length / 2);
      for (const name of failed) found.add(name);
    },
  );

  it("fails it somewhere: there is no check that cannot fail", () => {
    expect(names.filter((name) => !found.has(name))).toEqual([]);
  });
});
