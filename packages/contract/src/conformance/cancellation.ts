import { checksOf } from "./check.ts";
import { holds } from "./holds.ts";
import { rejectsWithReason } from "./rejects.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const check = checksOf("cancellation");
const params = { appId, branchName: "main" };

export const cancellation = [
  check(
    "a signal that is already aborted stops a request with its reason",
    smallWorld({ main: 3 }),
    async (client) => {
      const reason = new Error("not now");
      const options = { signal: AbortSignal.abort(reason) };
      await rejectsWithReason(reason, client.listJobs(params, options));
      await rejectsWithReason(reason, client.getJob({ ...params, jobId: "1" }, options));
    },
  ),
  check(
    "an abort in flight stops a request with the signal's reason",
    smallWorld({ main: 3 }),
    async (client) => {
      const [controller, reason] = [new AbortController(), new Error("enough")];
      const answers = [
        client.listJobs(params, { signal: controller.signal }),
        client.getJob({ ...params, jobId: "1" }, { signal: controller.signal }),
      ];
      controller.abort(reason);
      await Promise.all(answers.map((answer) => rejectsWithReason(reason, answer)));
    },
  ),
  check(
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
      await rejectsWithReason(reason, read());
      const config = { StartingToken: pages.resumeToken };
      const rest = await paginator.paginate({ ...params, PaginationConfig: config }).buildFullResult();
      holds([...jobs, ...rest.jobSummaries], jobsOf(world, "main"));
    },
  ),
];
