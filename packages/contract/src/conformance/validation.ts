import { isError } from "../realm.ts";
import assert from "node:assert/strict";
import type { JobsClient } from "../jobs-client.ts";
import { operations } from "../operations/operations.ts";
import { checksOf } from "./check.ts";
import { everyOperation } from "./every-operation.ts";
import { failureOf, rejectsWith } from "./rejects.ts";
import { appId, smallWorld } from "./small-world.ts";

const check = checksOf("validation");
const params = { appId, branchName: "main" };

/** Takes any request, because what the types forbid must be refused at run time, too. */
type Operation = (client: JobsClient, request: never) => Promise<unknown>;
const listApps: Operation = (client, request) => client.listApps(request);
const listBranches: Operation = (client, request) => client.listBranches(request);
const listJobs: Operation = (client, request) => client.listJobs(request);
const getJob: Operation = (client, request) => client.getJob(request);

const wrong: readonly [what: string, member: string, Operation, request: unknown][] = [
  ["an app id that is none", "appId", listJobs, { ...params, appId: "App" }],
  ["a missing app id", "appId", listJobs, { branchName: "main" }],
  ["an empty branch name", "branchName", listJobs, { ...params, branchName: "" }],
  [
    "a branch name that a path would take for its parent",
    "branchName",
    listJobs,
    { ...params, branchName: ".." },
  ],
  ["a branch name of 256 characters", "branchName", listJobs, { ...params, branchName: "x".repeat(256) }],
  ["more than 50 jobs a page", "maxResults", listJobs, { ...params, maxResults: 51 }],
  ["a page size that is no whole number", "maxResults", listJobs, { ...params, maxResults: 1.5 }],
  ["a negative page size", "maxResults", listJobs, { ...params, maxResults: -1 }],
  ["more than 50 branches a page", "maxResults", listBranches, { appId, maxResults: 51 }],
  ["more than 100 apps a page", "maxResults", listApps, { maxResults: 101 }],
  ["a job id that is no number", "jobId", getJob, { ...params, jobId: "latest" }],
];

/** The first request to each operation fails, which shows whether one was sent. */
const failing = smallWorld(
  { main: 3 },
  everyOperation.map(({ key }) => ({
    operation: operations[key].name,
    request: 1,
    error: "InternalFailureException" as const,
  })),
);

export const validation = [
  ...wrong.map(([what, member, call, request]) =>
    check(`${what} is refused, and the message names ${member}`, failing, async (client) => {
      const { code, message } = await failureOf(call(client, request as never));
      assert.equal(code, "INVALID_REQUEST");
      assert.ok(message.includes(member), message);
    }),
  ),
  check("a member that does not exist is refused, and the message names it", failing, async (client) => {
    for (const { request, call } of everyOperation) {
      const { code, message } = await failureOf(call(client, { ...request, extra: true }));
      assert.equal(code, "INVALID_REQUEST");
      assert.ok(message.includes("extra"), message);
    }
  }),
  check("a wrong request is refused before it is sent", failing, async (client) => {
    await rejectsWith("INVALID_REQUEST", client.listJobs({ ...params, maxResults: 51 }));
    await rejectsWith("INVALID_REQUEST", client.getJob({ ...params, jobId: "latest" }));
    // These are the first requests to be sent, so they fail as planned.
    await rejectsWith("UNAVAILABLE", client.listJobs(params));
    await rejectsWith("UNAVAILABLE", client.getJob({ ...params, jobId: "1" }));
  }),
  check("a token is not shown in the message that refuses it", smallWorld({ main: 3 }), async (client) => {
    const { message } = await failureOf(client.listJobs({ ...params, nextToken: "canary".repeat(400) }));
    assert.ok(!message.includes("canary"), message);
  }),
  check("a wrong PaginationConfig is refused at once", failing, async (client) => {
    const paginator = client.getPaginator("list_jobs");
    for (const PaginationConfig of [{ MaxItems: -1 }, { MaxItems: 1.5 }, { PageSize: 51 }, { Max: 1 }]) {
      assert.throws(
        () => paginator.paginate({ ...params, PaginationConfig }),
        (error) => isError(error) && "code" in error && error.code === "INVALID_REQUEST",
      );
    }
  }),
];
