import type { JobSummary } from "@jobs/contract";
import { jobStatuses, jobTypes } from "@jobs/contract/words";
import { createDemoWorld, type World } from "@jobs/fake-adapter";

export const soakBranch = { appId: "dsoak", branchName: "main" } as const;

const begin = Date.UTC(2020, 0, 1);

/** One of so many jobs, newest first: no two have the same line. */
export function soakJob(index: number, count: number): JobSummary {
  const number = count - index;
  const startTime = new Date(begin + number * 60_000 + (number % 1000));
  return {
    jobArn: `arn:aws:amplify:us-east-1:123456789012:apps/dsoak/branches/main/jobs/${number}`,
    jobId: String(number),
    commitId: number % 5 === 0 ? "HEAD" : (number * 2_654_435_761).toString(16),
    commitMessage: messages[number % messages.length] ?? "",
    commitTime: startTime,
    startTime,
    status: jobStatuses[number % jobStatuses.length] ?? "SUCCEED",
    ...(number % 3 === 0 ? {} : { endTime: new Date(startTime.getTime() + 90_000) }),
    jobType: jobTypes[number % jobTypes.length] ?? "RELEASE",
  };
}

const messages = [
  "Fix the login",
  "",
  "two\nlines\r\n",
  "変更 🚀",
  '"quoted" \\ and\ttabbed',
  "x".repeat(300),
];

export function createSoakWorld(count: number): World {
  const [shop] = createDemoWorld().apps;
  const [main] = shop?.branches ?? [];
  if (shop === undefined || main === undefined) throw new Error("the demo world is empty");
  const jobs = Array.from({ length: count }, (_, index) => soakJob(index, count));
  const branch = { ...main.branch, branchName: soakBranch.branchName };
  return { apps: [{ app: { ...shop.app, appId: soakBranch.appId }, branches: [{ branch, jobs }] }] };
}

/** A job as the reader writes it down: every member, always in the same order. */
export function lineOf(job: JobSummary): string {
  const { jobArn, jobId, commitId, commitMessage, commitTime, startTime, status, endTime, jobType } = job;
  const members = [jobArn, jobId, commitId, commitMessage, commitTime, startTime, status, endTime, jobType];
  return `${JSON.stringify(members)}\n`;
}
