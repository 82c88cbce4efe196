import { describe, expect, it } from "vitest";
import type { JobSummary } from "@jobs/contract";
import { createJsonFormat } from "./json.ts";

const time = new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678));
const job = (jobId: string): JobSummary => ({
  jobArn: "arn",
  jobId,
  commitId: "HEAD",
  commitMessage: "two\nlines",
  commitTime: time,
  startTime: time,
  status: "RUNNING",
  jobType: "RELEASE",
});

const shape = { resultKey: "jobSummaries", single: false };

describe("the json output", () => {
  it("is what the AWS CLI prints: indented by 4, fields in its order, NextToken last, times in UTC", () => {
    const format = createJsonFormat(shape);
    expect(format.page([job("2")]) + format.end({ name: "NextToken", token: "token" })).toBe(`{
    "jobSummaries": [
        {
            "jobArn": "arn",
            "jobId": "2",
            "commitId": "HEAD",
            "commitMessage": "two\\nlines",
            "commitTime": "2026-01-02T03:04:05.678Z",
            "startTime": "2026-01-02T03:04:05.678Z",
            "status": "RUNNING",
            "jobType": "RELEASE"
        }
    ],
    "NextToken": "token"
}
`);
  });

  it("is the same text however the jobs are cut into pages", () => {
    const [whole, cut] = [createJsonFormat(shape), createJsonFormat(shape)];
    const jobs = [job("3"), job("2"), job("1")];
    const pages = [[], jobs.slice(0, 1), [], jobs.slice(1)];
    expect(pages.map((page) => cut.page(page)).join("") + cut.end(undefined)).toBe(
      whole.page(jobs) + whole.end(undefined),
    );
  });

  it("has an empty list where there are no jobs", () => {
    expect(JSON.parse(createJsonFormat(shape).end({ name: "NextToken", token: "t" }))).toEqual({
      jobSummaries: [],
      NextToken: "t",
    });
  });
});
