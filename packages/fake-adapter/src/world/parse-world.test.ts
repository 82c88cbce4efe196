import { JobsClientError, operations } from "@jobs/contract";
import { describe, expect, it } from "vitest";
import { parseWorld } from "./parse-world.ts";

const time = "2026-01-02T03:04:05.678Z";
const job = {
  jobArn: "arn",
  jobId: "1",
  commitId: "HEAD",
  commitMessage: "",
  commitTime: time,
  startTime: time,
  status: "CREATED",
  jobType: "RELEASE",
};
const branch = {
  branchArn: "arn",
  branchName: "main",
  displayName: "main",
  stage: "PRODUCTION",
  createTime: time,
  updateTime: time,
  activeJobId: "1",
  totalNumberOfJobs: "1",
};
const app = {
  appId: "dabc",
  appArn: "arn",
  name: "shop",
  platform: "WEB",
  createTime: time,
  updateTime: time,
  defaultDomain: "",
};

const worldOf = (jobs: readonly object[], more: object = {}) =>
  JSON.stringify({ apps: [{ app, branches: [{ branch, jobs, ...more }] }] });

describe("a world as JSON", () => {
  it("has its times as text, and keeps what nobody knows", () => {
    const world = parseWorld(
      worldOf([{ ...job, status: "PAUSED", mood: "good", plan: { failsAt: "BUILD" } }]),
    );
    expect(world.apps[0]?.branches[0]?.jobs[0]).toEqual({
      ...job,
      commitTime: new Date(time),
      startTime: new Date(time),
      status: "PAUSED",
      mood: "good",
      plan: { failsAt: "BUILD" },
    });
    expect(parseWorld(JSON.stringify(world))).toEqual(world);
  });

  it("needs only what tells things apart, and when jobs began; the rest is made up, and meets the contract", () => {
    const text = JSON.stringify({
      apps: [
        {
          app: { appId: "dabc" },
          branches: [
            {
              branch: { branchName: "feature/x" },
              jobs: [
                { jobId: "2", startTime: time, status: "RUNNING" },
                { jobId: "1", startTime: time, status: "SUCCEED" },
              ],
            },
          ],
        },
      ],
    });
    const world = parseWorld(text);
    const [first] = world.apps;
    operations.listApps.response.parse({ apps: [first?.app] });
    operations.listBranches.response.parse({ branches: [first?.branches[0]?.branch] });
    operations.listJobs.response.parse({ jobSummaries: first?.branches[0]?.jobs });
    expect(first).toMatchObject({
      app: { name: "dabc", appArn: "arn:aws:amplify:us-east-1:123456789012:apps/dabc" },
      branches: [
        {
          branch: { displayName: "feature/x", activeJobId: "2", totalNumberOfJobs: "2" },
          jobs: [
            {
              jobArn: expect.stringMatching(/apps\/dabc\/branches\/feature%2Fx\/jobs\/0000000002$/),
              commitId: "HEAD",
              commitTime: new Date(time),
            },
            {},
          ],
        },
      ],
    });
    expect(parseWorld(text)).toEqual(world);
    expect(parseWorld(JSON.stringify(world))).toEqual(world);
  });

  it.each([
    ["no JSON", "apps: []", /The world cannot be used: .*JSON/],
    ["a list", "[]", /expected object/],
    ["no apps", "{}", /apps: .*expected array/],
    [
      "a time that is a number",
      worldOf([{ ...job, startTime: 1 }]),
      /apps\.0\.branches\.0\.jobs\.0\.startTime: expected a time such as "2026-.*", got 1/,
    ],
    [
      "a job id that is no number",
      worldOf([{ ...job, jobId: "x" }]),
      /jobs\.0\.jobId: expected a job id .*, got "x"/,
    ],
    [
      "a job that does not say when it began",
      worldOf([{ ...job, startTime: undefined }]),
      /jobs\.0\.startTime: expected a time .*, got nothing/,
    ],
    ["two jobs of one id", worldOf([job, job]), /jobs\.1: "1" occurs twice/],
    ["a member with a typing error", worldOf([job], { nextJob: [] }), /branches\.0: .*"nextJob"/],
    [
      "a plan for a step that there is not",
      worldOf([{ ...job, plan: { failsAt: "TEST" } }]),
      /jobs\.0\.plan\.failsAt: .*"BUILD"\|"DEPLOY"\|"VERIFY"/,
    ],
    [
      "a plan in words",
      worldOf([{ ...job, plan: { seconds: { BUILD: "long" } } }]),
      /plan\.seconds\.BUILD: expected a number of seconds, got "long"/,
    ],
    [
      "a failure that the service does not have",
      JSON.stringify({ apps: [], failures: [{ operation: "ListJobs", request: 1, error: "Oops" }] }),
      /failures\.0\.error: .*"BadRequestException"/,
    ],
  ])("that holds %s is refused, and the message says where and why", (_what, text, says) => {
    const read = () => parseWorld(text);
    expect(read).toThrow(says);
    expect(read).toThrow(JobsClientError);
    expect(read).toThrow(expect.objectContaining({ code: "CONFIGURATION" }));
  });
});
