import { describe, expect, it } from "vitest";
import { checkResponse } from "./check.ts";
import { operations } from "./operations/operations.ts";

const job = (id: number) => ({
  jobArn: "a",
  jobId: String(id),
  commitId: "HEAD",
  commitMessage: "",
  commitTime: new Date(0),
  startTime: new Date(0),
  status: "SUCCEED",
  jobType: "RELEASE",
});
const jobs = (count: number): object[] => Array.from({ length: count }, (_, id) => job(id));
const check = (jobSummaries: unknown[]) =>
  checkResponse("ListJobs", operations.listJobs.response, { jobSummaries, nextToken: "t" });

describe("a list that is longer than any page", () => {
  it.each([999, 1000, 1001, 2000, 2500])("of %i jobs is read whole", (count) => {
    expect(check(jobs(count))).toEqual({ jobSummaries: jobs(count), nextToken: "t" });
  });

  it("is refused for the first that is wrong, by its place", () => {
    const wrong = jobs(2500).with(1234, { ...job(1234), jobId: 5 });
    expect(() => check(wrong)).toThrow(
      "The response to ListJobs is not what the API promises: jobSummaries.1234.jobId: Invalid input: expected string, received number.",
    );
  });

  it("of nothing else than faults takes no more memory than a page of them", () => {
    const failure: unknown = (() => {
      try {
        return check(Array.from({ length: 1_000_000 }, () => 1));
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toMatchObject({ code: "INVALID_RESPONSE", cause: { issues: { length: 1000 } } });
  });
});
