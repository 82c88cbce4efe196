import assert from "node:assert/strict";
import { checksOf } from "./check.ts";
import { holds } from "./holds.ts";
import { rejectsWith } from "./rejects.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const check = checksOf("tokens");
const params = { appId, branchName: "main" };

export const tokens = [
  check(
    "a listing cut anywhere goes on from its NextToken, each job once",
    smallWorld({ main: 11 }),
    async (client, world) => {
      const paginator = client.getPaginator("list_jobs");
      for (const MaxItems of [1, 2, 3, 5, 10, 11, 12]) {
        for (const PageSize of [1, 2, 4, 11, undefined]) {
          const jobs: unknown[] = [];
          let StartingToken: string | undefined;
          do {
            const result = await paginator
              .paginate({ ...params, PaginationConfig: { MaxItems, PageSize, StartingToken } })
              .buildFullResult();
            for (const job of result.jobSummaries) jobs.push(job);
            assert.ok(jobs.length <= 11, `MaxItems ${MaxItems}, PageSize ${PageSize}: a job came twice`);
            StartingToken = result.NextToken;
          } while (StartingToken !== undefined);
          holds(jobs, jobsOf(world, "main"), `MaxItems ${MaxItems}, PageSize ${PageSize}`);
        }
      }
    },
  ),
  check("MaxItems is exact", smallWorld({ main: 11 }), async (client) => {
    for (const MaxItems of [1, 4, 10]) {
      const { jobSummaries } = await client
        .getPaginator("list_jobs")
        .paginate({ ...params, PaginationConfig: { MaxItems, PageSize: 4 } })
        .buildFullResult();
      assert.equal(jobSummaries.length, MaxItems);
    }
  }),
  check(
    "a token cut in a page works with another page size",
    smallWorld({ main: 11 }),
    async (client, world) => {
      const paginator = client.getPaginator("list_jobs");
      const first = await paginator
        .paginate({ ...params, PaginationConfig: { MaxItems: 7, PageSize: 4 } })
        .buildFullResult();
      const config = { PageSize: 2, StartingToken: first.NextToken };
      const rest = await paginator.paginate({ ...params, PaginationConfig: config }).buildFullResult();
      holds([...first.jobSummaries, ...rest.jobSummaries], jobsOf(world, "main"));
    },
  ),
  check(
    "the service's own token is a StartingToken, too",
    smallWorld({ main: 11 }),
    async (client, world) => {
      const page = await client.listJobs({ ...params, maxResults: 4 });
      const config = { PageSize: 3, StartingToken: page.nextToken };
      const rest = await client
        .getPaginator("list_jobs")
        .paginate({ ...params, PaginationConfig: config })
        .buildFullResult();
      holds([...page.jobSummaries, ...rest.jobSummaries], jobsOf(world, "main"));
    },
  ),
  check("a page asked for twice is the same page", smallWorld({ main: 11 }), async (client) => {
    const { nextToken } = await client.listJobs({ ...params, maxResults: 4 });
    assert.ok(nextToken !== undefined, "the first page of several has no nextToken");
    const [once, again] = [
      await client.listJobs({ ...params, maxResults: 4, nextToken }),
      await client.listJobs({ ...params, maxResults: 4, nextToken }),
    ];
    assert.deepEqual(once.jobSummaries, again.jobSummaries);
  }),
  check("a token the service did not give is refused", smallWorld({ main: 11 }), async (client) => {
    await rejectsWith("REJECTED", client.listJobs({ ...params, nextToken: "made up" }));
  }),
  check(
    "MaxItems 0 asks for nothing and keeps the place",
    smallWorld({ main: 3 }, [{ operation: "ListJobs", request: 1, error: "InternalFailureException" }]),
    async (client, world) => {
      const paginator = client.getPaginator("list_jobs");
      const { jobSummaries, NextToken } = await paginator
        .paginate({ ...params, PaginationConfig: { MaxItems: 0 } })
        .buildFullResult();
      assert.deepEqual(jobSummaries, []);
      await rejectsWith("UNAVAILABLE", client.listJobs(params));
      const config = { StartingToken: NextToken };
      const whole = await paginator.paginate({ ...params, PaginationConfig: config }).buildFullResult();
      holds(whole.jobSummaries, jobsOf(world, "main"));
    },
  ),
];
