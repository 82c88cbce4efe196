import type { Branch, JobsClient } from "@jobs/contract";
import type { BranchWithJob } from "../../output/kinds/branches.ts";

/** Requests that are under way at the same time. */
const atOnce = 5;

/** Branches with the newest job of each: a request for each. The first that fails is the error of all. */
export async function withNewestJobs(
  client: JobsClient,
  appId: string,
  branches: readonly Branch[],
  signal: AbortSignal,
): Promise<readonly BranchWithJob[]> {
  const found: BranchWithJob[] = [...branches];
  const left = branches.entries();
  const failed = new AbortController();
  const over = AbortSignal.any([signal, failed.signal]);
  async function askOn(): Promise<void> {
    for (const [at, branch] of left) {
      const { branchName } = branch;
      const { jobSummaries } = await client.listJobs({ appId, branchName, maxResults: 1 }, { signal: over });
      const [newestJob] = jobSummaries;
      if (newestJob !== undefined) found[at] = { ...branch, newestJob };
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, askOn));
  } catch (error) {
    failed.abort();
    throw error;
  }
  return found;
}
