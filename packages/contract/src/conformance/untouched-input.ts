import assert from "node:assert/strict";
import { checksOf } from "./check.ts";
import { branchesOfRequests, everyOperation } from "./every-operation.ts";
import { holds } from "./holds.ts";
import { listAll } from "./list-all.ts";
import { appId, jobsOf, smallWorld, stepsOf } from "./small-world.ts";

const check = checksOf("untouched input");
const params = { appId, branchName: "main" };

export const untouchedInput = [
  check("a request may be frozen, and is left as it is", smallWorld({ main: 5 }), async (client) => {
    const { nextToken } = await client.listJobs(Object.freeze({ ...params, maxResults: 2 }));
    const request = { ...params, maxResults: 2, nextToken };
    await client.listJobs(request);
    assert.deepEqual(request, { ...params, maxResults: 2, nextToken });
  }),
  check("a request of any operation may be frozen", smallWorld(branchesOfRequests), async (client) => {
    for (const { request, call } of everyOperation) {
      const given = Object.freeze({ ...request });
      await call(client, given);
      assert.deepEqual(given, request);
    }
  }),
  check(
    "the parameters of a paginator may be frozen, and list the same a second time",
    smallWorld({ main: 5 }),
    async (client, world) => {
      const paginator = client.getPaginator("list_jobs");
      const config = Object.freeze({ ...params, PaginationConfig: Object.freeze({ PageSize: 2 }) });
      for (let time = 0; time < 2; time++)
        holds((await paginator.paginate(config).buildFullResult()).jobSummaries, jobsOf(world, "main"));
    },
  ),
  check("what is done to a response changes no later one", smallWorld({ main: 3 }), async (client, world) => {
    for (const listed of await listAll(client, "main")) {
      listed.startTime.setTime(0);
      listed.commitMessage = "changed";
    }
    const { job } = await client.getJob({ ...params, jobId: "3" });
    job.steps.length = 0;
    job.summary.status = "FAILED";
    holds(await listAll(client, "main"), jobsOf(world, "main"));
    const again = await client.getJob({ ...params, jobId: "3" });
    holds([again.job.summary, again.job.steps], [jobsOf(world, "main")[0], stepsOf(world, "main", "3")]);
  }),
];
