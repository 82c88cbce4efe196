import { checksOf } from "./check.ts";
import { branchesOfRequests, everyOperation } from "./every-operation.ts";
import { holds } from "./holds.ts";
import { rejectsWithReason } from "./rejects.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const check = checksOf("cancellation");
const params = { appId, branchName: "main" };

export const cancellation = [
  check(
    "a signal that is already aborted stops a request with its reason",
    smallWorld(branchesOfRequests),
    async (client) => {
      const reason = new Error("not now");
      const options = { signal: AbortSignal.abort(reason) };
      for (const { request, call } of everyOperation)
        await rejectsWithReason(reason, call(client, request, options));
    },
  ),
  check(
    "an abort in flight stops a request with the signal's reason",
    smallWorld(branchesOfRequests),
    async (client) => {
      const [controller, reason] = [new AbortController(), new Error("enough")];
      const options = { signal: controller.signal };
      const answers = everyOperation.map(({ request, call }) => call(client, request, options));
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
          for (const job of page.jobSummaries) jobs.push(job);
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
