import assert from "node:assert/strict";
import type { JobsClient } from "../jobs-client.ts";
import type { JobSummary } from "../schema/job-summary.ts";
import { check } from "./check.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

/** Follows the service's own tokens, page by page. */
async function listAll(client: JobsClient, branchName: string, maxResults?: number): Promise<JobSummary[]> {
  const jobs: JobSummary[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.listJobs({
      appId,
      branchName,
      ...(maxResults === undefined ? {} : { maxResults }),
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    if (maxResults !== undefined)
      assert.ok(
        page.jobSummaries.length <= maxResults,
        `a page of ${maxResults} holds ${page.jobSummaries.length} jobs`,
      );
    jobs.push(...page.jobSummaries);
    assert.ok(jobs.length <= 1000, "the list does not end");
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return jobs;
}

const oddNames = ["main", "feature/login", "50% off + more", "ünï/枝#1?x=y&z", "a b"];

export const listing = [
  check(
    "listing",
    "every job comes once, in order, at every page size",
    smallWorld({ main: 23 }),
    async (client, world) => {
      for (const size of [...Array(25).keys()].slice(1))
        assert.deepEqual(await listAll(client, "main", size), jobsOf(world, "main"), `page size ${size}`);
    },
  ),
  check(
    "listing",
    "without a page size the service's own is used",
    smallWorld({ main: 120 }),
    async (client, world) => {
      assert.deepEqual(await listAll(client, "main"), jobsOf(world, "main"));
    },
  ),
  check(
    "listing",
    "a branch without jobs is an empty list with no token",
    smallWorld({ main: 0 }),
    async (client) => {
      const { jobSummaries, nextToken } = await client.listJobs({ appId, branchName: "main" });
      assert.deepEqual([jobSummaries, nextToken], [[], undefined]);
    },
  ),
  check(
    "listing",
    "a branch is found by any name",
    smallWorld(Object.fromEntries(oddNames.map((name, index) => [name, index + 1]))),
    async (client, world) => {
      for (const name of oddNames) assert.deepEqual(await listAll(client, name), jobsOf(world, name), name);
    },
  ),
  check(
    "listing",
    "times are dates to the millisecond, and endTime is missing while a job runs",
    smallWorld({ main: 16 }),
    async (client, world) => {
      const [jobs, expected] = [await listAll(client, "main"), jobsOf(world, "main")];
      for (const [index, job] of jobs.entries()) {
        assert.equal(job.startTime.getTime(), expected[index]?.startTime.getTime());
        assert.equal(job.endTime?.getTime(), expected[index]?.endTime?.getTime());
        assert.equal("endTime" in job && job.endTime === undefined, false, "endTime is there, but undefined");
      }
    },
  ),
  check(
    "listing",
    "apps and branches are listed whole",
    smallWorld(Object.fromEntries(oddNames.map((name) => [name, 1]))),
    async (client, world) => {
      const { apps } = await client
        .getPaginator("list_apps")
        .paginate({ PaginationConfig: { PageSize: 1 } })
        .buildFullResult();
      assert.deepEqual(
        apps.map((app) => app.appId),
        [appId],
      );
      const paginate = { appId, PaginationConfig: { PageSize: 2 } };
      const { branches } = await client.getPaginator("list_branches").paginate(paginate).buildFullResult();
      assert.deepEqual(
        branches,
        world.apps[0]?.branches.map(({ branch }) => branch),
      );
    },
  ),
];
