import { describe, expect, it } from "vitest";
import { createFakeClient } from "../create-fake-client.ts";
import { demoBranch } from "../demo/demo-world.ts";
import type { AnswerFaultName } from "./answer-faults.ts";

/** The next tokens and the numbers of jobs of the first pages of a listing, each requested with the token of the one before. */
async function pagesOf(faults: readonly AnswerFaultName[], requests: number) {
  const client = createFakeClient(undefined, { faults });
  const pages: { nextToken: string | undefined; jobs: number }[] = [];
  for (let request = 0; request < requests; request++) {
    const nextToken = pages.at(-1)?.nextToken;
    const page = await client.listJobs({ ...demoBranch, maxResults: 10, ...(nextToken && { nextToken }) });
    pages.push({ nextToken: page.nextToken, jobs: page.jobSummaries.length });
  }
  return pages;
}

describe("a fault of the pages", () => {
  it("cycle leads back to the page before, again and again", async () => {
    const [first, second, third, fourth, fifth] = await pagesOf(
      ["none", "none", "cycle", "none", "cycle"],
      5,
    );
    expect(first?.nextToken).not.toBe(second?.nextToken);
    expect([third?.nextToken, fourth?.nextToken, fifth?.nextToken]).toEqual([
      first?.nextToken,
      second?.nextToken,
      first?.nextToken,
    ]);
  });

  it("repeated-token leads to the same page again", async () => {
    const [first, second] = await pagesOf(["none", "repeated-token"], 2);
    expect(second).toEqual(first);
  });

  it("empty-page holds nothing, and each time another token for the same place", async () => {
    const faults = ["empty-page", "empty-page", "none", "empty-page", "empty-page"] as const;
    const pages = await pagesOf(faults, 6);
    expect(pages.map(({ jobs }) => jobs)).toEqual([0, 0, 10, 0, 0, 10]);
    expect(new Set(pages.map(({ nextToken }) => nextToken)).size).toBe(6);
    const [, second] = await pagesOf([], 2);
    expect(pages[5]?.nextToken).toBe(second?.nextToken);
  });
});
