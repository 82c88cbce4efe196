import assert from "node:assert/strict";
import { isOver } from "../words.ts";
import { checksOf } from "./check.ts";
import { holds } from "./holds.ts";
import { listAll } from "./list-all.ts";
import { failureOf, rejectsWith } from "./rejects.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const check = checksOf("starting and stopping");
const main = { appId, branchName: "main" };
const idle = { appId, branchName: "idle" };
const commit = {
  commitId: "4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e",
  commitMessage: "変更\n\nand 🚀",
  commitTime: new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678)),
};

export const startingAndStopping = [
  check("a job that is started is of the commit it was given", smallWorld({ idle: 0 }), async (client) => {
    const { jobSummary } = await client.startJob({ ...idle, jobType: "RELEASE", ...commit });
    holds(jobSummary, { ...commit, jobType: "RELEASE" });
    const { job } = await client.getJob({ ...idle, jobId: jobSummary.jobId });
    holds(job.summary, { ...commit, jobId: jobSummary.jobId });
  }),
  check("a job that is started is listed first", smallWorld({ idle: 0 }), async (client) => {
    const { jobSummary } = await client.startJob({ ...idle, jobType: "RELEASE" });
    const [first] = await listAll(client, "idle");
    assert.equal(first?.jobId, jobSummary.jobId);
  }),
  check(
    "a branch that has a job under way starts no other: LimitExceededException, and none is added",
    smallWorld({ main: 3 }),
    async (client, world) => {
      const { code, message } = await failureOf(client.startJob({ ...main, jobType: "RELEASE" }));
      assert.equal(code, "THROTTLED");
      assert.match(message, /LimitExceededException/);
      holds(await listAll(client, "main"), jobsOf(world, "main"));
    },
  ),
  check("a job that is stopped is cancelled", smallWorld({ main: 3 }), async (client) => {
    const { jobSummary } = await client.stopJob({ ...main, jobId: "3" });
    holds(jobSummary, { jobId: "3" });
    const { job } = await client.getJob({ ...main, jobId: "3" });
    for (const { status } of [jobSummary, job.summary]) assert.match(status, /^CANCELL(ING|ED)$/);
  }),
  check("a job that is over cannot be stopped", smallWorld({ main: 7 }), async (client, world) => {
    const over = jobsOf(world, "main").filter(({ status }) => isOver(status));
    assert.ok(over.length > 0);
    for (const { jobId } of over) await rejectsWith("REJECTED", client.stopJob({ ...main, jobId }));
  }),
  check("what does not exist is neither started nor stopped", smallWorld({ main: 3 }), async (client) => {
    await rejectsWith("NOT_FOUND", client.startJob({ ...main, branchName: "gone", jobType: "RELEASE" }));
    await rejectsWith("NOT_FOUND", client.stopJob({ ...main, jobId: "999" }));
  }),
  check("a RETRY needs the job to run again", smallWorld({ idle: 0 }), async (client) => {
    const { code, message } = await failureOf(client.startJob({ ...idle, jobType: "RETRY" }));
    assert.equal(code, "INVALID_REQUEST");
    assert.match(message, /jobId/);
  }),
];
