import { describe, expect, it } from "vitest";
import { createJobsClient } from "./create-jobs-client.ts";
import { JobsClientError } from "./jobs-client-error.ts";
import type { JobsOperations } from "./jobs-operations.ts";

const time = new Date(0);
const job = {
  jobArn: "a",
  jobId: "1",
  commitId: "HEAD",
  commitMessage: "",
  commitTime: time,
  startTime: time,
  status: "SUCCEED",
  jobType: "RELEASE",
};
const params = { appId: "dabc", branchName: "main" };

function clientThatAnswers(answer: unknown) {
  const asked: unknown[] = [];
  const respond = async (request: unknown) => {
    asked.push(request);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const operations: JobsOperations = {
    listApps: respond,
    listBranches: respond,
    listJobs: respond,
    getJob: respond,
    startJob: respond,
    stopJob: respond,
  };
  return { client: createJobsClient(operations), asked };
}

async function failureOf(promise: Promise<unknown>): Promise<JobsClientError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JobsClientError);
  return error as JobsClientError;
}

describe("a response", () => {
  it("keeps fields and enum values that nobody knows yet", async () => {
    const odd = { ...job, status: "PAUSED", jobType: "CRON", newField: { deep: 1 } };
    const { client } = clientThatAnswers({ jobSummaries: [odd], other: true });
    expect(await client.listJobs(params)).toEqual({ jobSummaries: [odd], other: true });
  });

  it.each([
    ["nothing", undefined, /expected object/],
    ["text", "<html>", /expected object/],
    ["no list", {}, /jobSummaries/],
    ["a job without its id", { jobSummaries: [{ ...job, jobId: undefined }] }, /jobSummaries\.0\.jobId/],
    [
      "a time that is no date",
      { jobSummaries: [{ ...job, startTime: "2026-01-01" }] },
      /jobSummaries\.0\.startTime/,
    ],
    [
      "a date that is none",
      { jobSummaries: [{ ...job, startTime: new Date(NaN) }] },
      /jobSummaries\.0\.startTime/,
    ],
    ["a status that is no text", { jobSummaries: [{ ...job, status: 5 }] }, /jobSummaries\.0\.status/],
  ])("that holds %s is INVALID_RESPONSE, and the message says where", async (_what, answer, says) => {
    const error = await failureOf(clientThatAnswers(answer).client.listJobs(params));
    expect([error.code, error.retryable]).toEqual(["INVALID_RESPONSE", false]);
    expect(error.message).toMatch(says);
    expect(error.cause).toBeDefined();
  });
});

describe("a request", () => {
  it("that is wrong is refused before it is sent, and the message says what was expected and what came", async () => {
    const { client, asked } = clientThatAnswers({ jobSummaries: [] });
    const error = await failureOf(client.listJobs({ appId: "App", branchName: "", maxResults: 51 }));
    expect(error.code).toBe("INVALID_REQUEST");
    expect(error.message).toMatch(
      /^ListJobs: appId: expected an app id.*, got "App"; branchName: expected .*, got ""; maxResults: expected .* 50, got 51\.$/,
    );
    expect(asked).toEqual([]);
  });

  it("never shows a token in a message", async () => {
    const { client } = clientThatAnswers({ jobSummaries: [] });
    const error = await failureOf(client.listJobs({ ...params, nextToken: "secret".repeat(400) }));
    expect(error.message).not.toContain("secret");
  });

  it("of a paginator is checked at once", () => {
    const paginator = clientThatAnswers({ jobSummaries: [] }).client.getPaginator("list_jobs");
    const wrong: Record<string, unknown>[] = [
      { MaxItems: -1 },
      { MaxItems: 1.5 },
      { MaxItems: "many" },
      { PageSize: 51 },
      { Max: 1 },
      { StartingToken: 5 },
    ];
    for (const PaginationConfig of wrong)
      expect(() => paginator.paginate({ ...params, PaginationConfig })).toThrow(JobsClientError);
    expect(() => paginator.paginate({ ...params, branchName: ".." })).toThrow(/branchName/);
    expect(() =>
      paginator.paginate({ ...params, PaginationConfig: { MaxItems: "5", PageSize: "10" } }),
    ).not.toThrow();
  });
});

it("an error of an adapter that is none of ours becomes UNKNOWN, with the original as its cause", async () => {
  const original = new Error("what?");
  const error = await failureOf(clientThatAnswers(original).client.listApps());
  expect([error.code, error.message, error.cause]).toEqual(["UNKNOWN", "ListApps failed: what?", original]);
});

it("a paginator that does not exist is refused by name", () => {
  const { client } = clientThatAnswers({});
  expect(() => client.getPaginator("toString" as "list_jobs")).toThrow(
    /There is no paginator "toString"\. The paginators are list_apps/,
  );
});
