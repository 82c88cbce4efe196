import assert from "node:assert/strict";
import { JobsClientError } from "../jobs-client-error.ts";
import { serviceErrors, type ServiceErrorName } from "../service-error.ts";
import { check } from "./check.ts";
import { isClientError } from "./is-client-error.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const params = { appId, branchName: "main" };
const names = Object.keys(serviceErrors) as ServiceErrorName[];

export const failures = [
  ...names.map((error) => {
    const { code } = serviceErrors[error];
    const world = smallWorld({ main: 3 }, [
      { operation: "ListJobs", request: 1, error, message: "as the service says" },
    ]);
    return check(
      "failures",
      `${error} is a JobsClientError ${code} that keeps the service's message`,
      world,
      async (client) => {
        const thrown = await client.listJobs(params).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        assert.ok(thrown instanceof JobsClientError, `got ${String(thrown)}`);
        assert.equal(thrown.code, code);
        assert.equal(thrown.retryable, code === "THROTTLED" || code === "UNAVAILABLE");
        assert.match(thrown.message, /as the service says/);
        assert.equal((await client.listJobs(params)).jobSummaries.length, 3, "the next request succeeds");
      },
    );
  }),
  check(
    "failures",
    "a BadRequestException that says 'Rate exceeded' is throttling",
    smallWorld({ main: 3 }, [
      {
        operation: "ListJobs",
        request: 1,
        error: "BadRequestException",
        message: "Rate exceeded while calling ListJobs, please slow down",
      },
    ]),
    async (client) => {
      await assert.rejects(client.listJobs(params), isClientError("THROTTLED"));
    },
  ),
  check("failures", "an unknown app or branch is NOT_FOUND", smallWorld({ main: 3 }), async (client) => {
    await assert.rejects(client.listJobs({ ...params, branchName: "gone" }), isClientError("NOT_FOUND"));
    await assert.rejects(client.listBranches({ appId: "dnothere" }), isClientError("NOT_FOUND"));
  }),
  check(
    "failures",
    "a page that fails is asked for again by the next loop, and no job is lost",
    smallWorld({ main: 11 }, [{ operation: "ListJobs", request: 3, error: "InternalFailureException" }]),
    async (client, world) => {
      const pages = client
        .getPaginator("list_jobs")
        .paginate({ ...params, PaginationConfig: { PageSize: 2 } });
      const jobs: unknown[] = [];
      const read = async () => {
        for await (const page of pages) jobs.push(...page.jobSummaries);
      };
      await assert.rejects(read(), isClientError("UNAVAILABLE"));
      assert.equal(jobs.length, 4);
      await read();
      assert.deepEqual(jobs, jobsOf(world, "main"));
    },
  ),
  check(
    "failures",
    "wrong requests are refused before they are sent",
    smallWorld({ main: 3 }, [{ operation: "ListJobs", request: 1, error: "InternalFailureException" }]),
    async (client) => {
      const wrong: Record<string, unknown>[] = [
        { ...params, appId: "App" },
        { ...params, branchName: "" },
        { ...params, branchName: ".." },
        { ...params, branchName: "x".repeat(256) },
        { ...params, maxResults: 51 },
        { ...params, maxResults: 1.5 },
        { ...params, extra: true },
        { branchName: "main" },
      ];
      // What the types forbid must be refused at run time, too.
      for (const request of wrong)
        await assert.rejects(client.listJobs(request as typeof params), isClientError("INVALID_REQUEST"));
    },
  ),
];
