import assert from "node:assert/strict";
import { serviceErrors, type ServiceErrorName } from "../service-error.ts";
import { operations } from "../operations/operations.ts";
import { checksOf } from "./check.ts";
import { branchesOfRequests, everyOperation } from "./every-operation.ts";
import { holds } from "./holds.ts";
import { listAll } from "./list-all.ts";
import { failureOf, rejectsWith } from "./rejects.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const check = checksOf("failures");
const params = { appId, branchName: "main" };
const names = Object.keys(serviceErrors) as ServiceErrorName[];

/** A branch of three jobs, whose first listing fails. */
const failing = (error: ServiceErrorName, message = "as the service says") =>
  smallWorld({ main: 3 }, [{ operation: "ListJobs", request: 1, error, message }]);

export const failures = [
  ...names.map((name) => {
    const { code } = serviceErrors[name];
    return check(`${name} is ${code}, and retryable as that is`, failing(name), async (client) => {
      const thrown = await failureOf(client.listJobs(params));
      assert.equal(thrown.code, code);
      assert.equal(thrown.retryable, code === "THROTTLED" || code === "UNAVAILABLE");
    });
  }),
  check(
    "a BadRequestException that says 'Rate exceeded' is THROTTLED",
    failing("BadRequestException", "Rate exceeded while calling ListJobs, please slow down"),
    async (client) => {
      await rejectsWith("THROTTLED", client.listJobs(params));
    },
  ),
  check("the message is the service's", failing("BadRequestException"), async (client) => {
    assert.match((await failureOf(client.listJobs(params))).message, /as the service says/);
  }),
  check("the original error is the cause", failing("InternalFailureException"), async (client) => {
    assert.ok((await failureOf(client.listJobs(params))).cause !== undefined, "there is no cause");
  }),
  check(
    "the request after a failed one succeeds",
    failing("InternalFailureException"),
    async (client, world) => {
      await failureOf(client.listJobs(params));
      holds(await listAll(client, "main"), jobsOf(world, "main"));
    },
  ),
  check(
    "a failure is told alike, whatever was asked for",
    smallWorld(
      branchesOfRequests,
      everyOperation.map(({ key }) => ({
        operation: operations[key].name,
        request: 1,
        error: "InternalFailureException",
      })),
    ),
    async (client) => {
      for (const { request, call } of everyOperation) await rejectsWith("UNAVAILABLE", call(client, request));
    },
  ),
  check(
    "an app, a branch or a job that does not exist is NOT_FOUND",
    smallWorld({ main: 3 }),
    async (client) => {
      await rejectsWith("NOT_FOUND", client.listBranches({ appId: "dnothere" }));
      await rejectsWith("NOT_FOUND", client.listJobs({ ...params, branchName: "gone" }));
      await rejectsWith("NOT_FOUND", client.getJob({ ...params, jobId: "999" }));
    },
  ),
  check(
    "a page that fails is asked for again by the next loop, and no job is lost",
    smallWorld({ main: 11 }, [{ operation: "ListJobs", request: 3, error: "InternalFailureException" }]),
    async (client, world) => {
      const pages = client
        .getPaginator("list_jobs")
        .paginate({ ...params, PaginationConfig: { PageSize: 2 } });
      const jobs: unknown[] = [];
      const read = async () => {
        for await (const page of pages) for (const job of page.jobSummaries) jobs.push(job);
      };
      await rejectsWith("UNAVAILABLE", read());
      await read();
      holds(jobs, jobsOf(world, "main"));
    },
  ),
];
