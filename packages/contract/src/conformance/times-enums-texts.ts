import assert from "node:assert/strict";
import type { World } from "./world.ts";
import { checksOf } from "./check.ts";
import { listAll } from "./list-all.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const check = checksOf("times, enums and texts");

/** The same world with another first job. */
function withFirstJob(world: World, change: Readonly<Record<string, unknown>>): World {
  return {
    apps: world.apps.map(({ app, branches }) => ({
      app,
      branches: branches.map(({ branch, jobs }) => ({
        branch,
        jobs: jobs.map((job, index) => (index === 0 ? { ...job, ...change } : job)),
      })),
    })),
  };
}

const texts = [
  "",
  " spaces around ",
  "two\nlines\r\nand\ta tab",
  '変更 and 🚀, <b>&amp;</b> "quoted" back\\slash',
  "x".repeat(10_000),
];

export const timesEnumsTexts = [
  check("times are dates, exact to the millisecond", smallWorld({ main: 16 }), async (client, world) => {
    const expected = jobsOf(world, "main");
    for (const [index, { commitTime, startTime, endTime }] of (await listAll(client, "main")).entries()) {
      assert.deepEqual(
        [commitTime, startTime, endTime],
        [expected[index]?.commitTime, expected[index]?.startTime, expected[index]?.endTime],
      );
    }
  }),
  check("endTime is missing while a job runs", smallWorld({ main: 16 }), async (client, world) => {
    const expected = jobsOf(world, "main");
    for (const [index, job] of (await listAll(client, "main")).entries())
      assert.equal(
        "endTime" in job,
        expected[index]?.endTime !== undefined,
        `job ${job.jobId}, ${job.status}`,
      );
  }),
  check("every status and type is passed on as it is", smallWorld({ main: 32 }), async (client, world) => {
    assert.deepEqual(
      (await listAll(client, "main")).map(({ status, jobType }) => [status, jobType]),
      jobsOf(world, "main").map(({ status, jobType }) => [status, jobType]),
    );
  }),
  check(
    "a status and a type that nobody knows yet pass, too",
    withFirstJob(smallWorld({ main: 2 }), { status: "PAUSED", jobType: "CRON" }),
    async (client) => {
      const [first] = await listAll(client, "main");
      assert.deepEqual([first?.status, first?.jobType], ["PAUSED", "CRON"]);
      const { job } = await client.getJob({ appId, branchName: "main", jobId: "2" });
      assert.deepEqual([job.summary.status, job.summary.jobType], ["PAUSED", "CRON"]);
    },
  ),
  ...texts.map((commitMessage) =>
    check(
      `a text arrives as it is: ${JSON.stringify(commitMessage.slice(0, 40))}`,
      withFirstJob(smallWorld({ main: 1 }), { commitMessage }),
      async (client) => {
        assert.equal((await listAll(client, "main"))[0]?.commitMessage, commitMessage);
      },
    ),
  ),
];
