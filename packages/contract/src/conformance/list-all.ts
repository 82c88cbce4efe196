import assert from "node:assert/strict";
import type { JobsClient } from "../jobs-client.ts";
import type { JobSummary } from "../schema/job-summary.ts";
import { appId } from "./small-world.ts";

/** Lists the jobs of a branch page by page, with the service's own tokens. */
export async function listAll(
  client: JobsClient,
  branchName: string,
  maxResults?: number,
): Promise<JobSummary[]> {
  const jobs: JobSummary[] = [];
  let nextToken: string | undefined;
  let pages = 0;
  do {
    const page = await client.listJobs({
      appId,
      branchName,
      ...(maxResults === undefined ? {} : { maxResults }),
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    jobs.push(...page.jobSummaries);
    pages += 1;
    assert.ok(pages <= 1000, "the list does not end");
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return jobs;
}
