import { createJobsClient, type JobsClient } from "@jobs/contract";
import { jobsClientConformance } from "@jobs/contract/conformance";
import { createFakeClient } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { brokenAdapters } from "./support/broken-adapters/index.ts";
import { createOddClient } from "./support/odd-adapter.ts";

/** The names of the checks that an adapter fails. */
async function failedBy(adapt: (client: JobsClient) => JobsClient): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of jobsClientConformance((world) => ({ client: adapt(createFakeClient(world)) })))
    await run().catch(() => failed.push(name));
  return failed;
}

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

  describe("fails an adapter that", () => {
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
});
