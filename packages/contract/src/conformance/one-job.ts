import assert from "node:assert/strict";
import { checksOf } from "./check.ts";
import { holds } from "./holds.ts";
import { appId, jobsOf, smallWorld, stepsOf } from "./small-world.ts";

const check = checksOf("one job");

export const oneJob = [
  check("a job is found by its id, as it is in the list", smallWorld({ main: 9 }), async (client, world) => {
    for (const expected of jobsOf(world, "main")) {
      const { job } = await client.getJob({ appId, branchName: "main", jobId: expected.jobId });
      holds(job.summary, expected);
    }
  }),
  check(
    "its steps come in order, with the reason and the log of the one that failed",
    smallWorld({ main: 16 }),
    async (client, world) => {
      for (const { jobId } of jobsOf(world, "main")) {
        const { job } = await client.getJob({ appId, branchName: "main", jobId });
        holds(job.steps, stepsOf(world, "main", jobId), `job ${jobId}`);
      }
    },
  ),
  check(
    "a job of the same id on another branch is another job",
    smallWorld({ main: 2, other: 2 }),
    async (client, world) => {
      for (const branchName of ["main", "other"]) {
        const { job } = await client.getJob({ appId, branchName, jobId: "2" });
        assert.equal(job.summary.jobArn, jobsOf(world, branchName)[0]?.jobArn);
      }
    },
  ),
];
