import assert from "node:assert/strict";
import { check } from "./check.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const params = { appId, branchName: "main" };

export const cancellation = [
  check(
    "cancellation",
    "a signal that is already aborted stops a request with its reason",
    smallWorld({ main: 3 }),
    async (client) => {
      const reason = new Error("not now");
      await assert.rejects(
        client.listJobs(params, { signal: AbortSignal.abort(reason) }),
        (error) => error === reason,
      );
    },
  ),
  check(
    "cancellation",
    "an abort in flight stops a request with the signal's reason",
    smallWorld({ main: 3 }),
    async (client) => {
      const [controller, reason] = [new AbortController(), new Error("enough")];
      const answer = client.listJobs(params, { signal: controller.signal });
      controller.abort(reason);
      await assert.rejects(answer, (error) => error === reason);
    },
  ),
  check(
    "cancellation",
    "an abort between pages stops the listing, and its resumeToken has the rest",
    smallWorld({ main: 11 }),
    async (client, world) => {
      const [controller, reason] = [new AbortController(), new Error("enough")];
      const paginator = client.getPaginator("list_jobs");
      const pages = paginator.paginate(
        { ...params, PaginationConfig: { PageSize: 4 } },
        { signal: controller.signal },
      );
      const jobs: unknown[] = [];
      const read = async () => {
        for await (const page of pages) {
          jobs.push(...page.jobSummaries);
          controller.abort(reason);
        }
      };
      await assert.rejects(read(), (error) => error === reason);
      const config = { StartingToken: pages.resumeToken };
      const rest = await paginator.paginate({ ...params, PaginationConfig: config }).buildFullResult();
      assert.deepEqual([...jobs, ...rest.jobSummaries], jobsOf(world, "main"));
    },
  ),
];
