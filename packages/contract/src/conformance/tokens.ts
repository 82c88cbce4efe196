import assert from "node:assert/strict";
import { check } from "./check.ts";
import { isClientError } from "./is-client-error.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const params = { appId, branchName: "main" };

export const tokens = [
  check(
    "tokens",
    "a listing cut anywhere goes on from its NextToken, each job once",
    smallWorld({ main: 11 }),
    async (client, world) => {
      const paginator = client.getPaginator("list_jobs");
      for (const MaxItems of [1, 2, 3, 5, 10, 11, 12]) {
        for (const PageSize of [1, 2, 4, 11, undefined]) {
          const jobs = [];
          let StartingToken: string | undefined;
          do {
            const result = await paginator
              .paginate({ ...params, PaginationConfig: { MaxItems, PageSize, StartingToken } })
              .buildFullResult();
            assert.ok(
              result.jobSummaries.length <= MaxItems,
              `MaxItems ${MaxItems} gave ${result.jobSummaries.length} jobs`,
            );
            jobs.push(...result.jobSummaries);
            assert.ok(jobs.length <= 11, `MaxItems ${MaxItems}, PageSize ${PageSize}: a job came twice`);
            StartingToken = result.NextToken;
          } while (StartingToken !== undefined);
          assert.deepEqual(jobs, jobsOf(world, "main"), `MaxItems ${MaxItems}, PageSize ${PageSize}`);
        }
      }
    },
  ),
  check(
    "tokens",
    "a token cut in a page works with another page size",
    smallWorld({ main: 11 }),
    async (client, world) => {
      const paginator = client.getPaginator("list_jobs");
      const first = await paginator
        .paginate({ ...params, PaginationConfig: { MaxItems: 7, PageSize: 10 } })
        .buildFullResult();
      const config = { PageSize: 2, StartingToken: first.NextToken };
      const rest = await paginator.paginate({ ...params, PaginationConfig: config }).buildFullResult();
      assert.deepEqual([...first.jobSummaries, ...rest.jobSummaries], jobsOf(world, "main"));
    },
  ),
  check(
    "tokens",
    "the service's own token is a StartingToken, too",
    smallWorld({ main: 11 }),
    async (client, world) => {
      const page = await client.listJobs({ ...params, maxResults: 4 });
      const config = { PageSize: 3, StartingToken: page.nextToken };
      const rest = await client
        .getPaginator("list_jobs")
        .paginate({ ...params, PaginationConfig: config })
        .buildFullResult();
      assert.deepEqual([...page.jobSummaries, ...rest.jobSummaries], jobsOf(world, "main"));
    },
  ),
  check("tokens", "a token the service did not give is refused", smallWorld({ main: 11 }), async (client) => {
    await assert.rejects(
      client.listJobs({ ...params, nextToken: "made up" }),
      isClientError("INVALID_REQUEST"),
    );
  }),
  check(
    "tokens",
    "MaxItems 0 delivers nothing and keeps the place",
    smallWorld({ main: 3 }, [{ operation: "ListJobs", request: 1, error: "InternalFailureException" }]),
    async (client) => {
      const result = await client
        .getPaginator("list_jobs")
        .paginate({ ...params, PaginationConfig: { MaxItems: 0 } })
        .buildFullResult();
      assert.deepEqual(result.jobSummaries, []);
      assert.equal(typeof result.NextToken, "string");
    },
  ),
];
