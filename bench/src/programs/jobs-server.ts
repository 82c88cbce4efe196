import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// Run with the number of jobs, and the milliseconds that an answer takes. Prints its URL, and serves ListJobs until it is killed.
// A page is made from its token when it is requested, so any number of jobs takes no memory.

const [jobs = 0, latency = 0] = process.argv.slice(2).map(Number);
const PER_PAGE = 50;

const messages = [
  "Fix the login",
  "Update dependencies and regenerate the lockfile",
  "feat(cart): keep the discount when the address changes (#1234)",
  "Merge branch 'main' into release",
];
const statuses = ["SUCCEED", "SUCCEED", "SUCCEED", "FAILED", "CANCELLED"];

/** The job at an index of the list, newest first. No two are the same. Times are in seconds, as the service sends them. */
function job(index: number): object {
  const number = jobs - index;
  const time = 1_577_836_800 + number * 60;
  return {
    jobArn: `arn:aws:amplify:us-east-1:123456789012:apps/dbench/branches/main/jobs/${number}`,
    jobId: String(number),
    commitId: (number * 2_654_435_761).toString(16).padStart(40, "0a1b2c3d4e5f"),
    commitMessage: messages[number % messages.length],
    commitTime: time + 0.125,
    startTime: time + 5.5,
    status: statuses[number % statuses.length],
    endTime: time + 125.25,
    jobType: "RELEASE",
  };
}

function page(first: number): string {
  const end = Math.min(first + PER_PAGE, jobs);
  const jobSummaries = Array.from({ length: end - first }, (_, at) => job(first + at));
  return JSON.stringify({ jobSummaries, ...(end < jobs ? { nextToken: tokenOf(end) } : {}) });
}

function tokenOf(index: number): string {
  return Buffer.from(`the page that begins with job ${index}`).toString("base64");
}

function indexOf(token: string): number {
  return Number(/\d+$/.exec(Buffer.from(token, "base64").toString())?.[0]);
}

const server = createServer((request, response) => {
  const token = new URL(request.url ?? "", "http://localhost").searchParams.get("nextToken");
  const body = Buffer.from(page(token === null ? 0 : indexOf(token)));
  const answer = () => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  };
  if (latency > 0) setTimeout(answer, latency);
  else answer();
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
