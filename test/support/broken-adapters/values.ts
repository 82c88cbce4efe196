import type { JobStep } from "@jobs/contract";
import { jobStatuses } from "@jobs/contract/words";
import { without, withEachJob, withOperations, type BrokenAdapter } from "./broken-adapter.ts";

/** What can go wrong with the members of a job. */
export const brokenValues: readonly BrokenAdapter[] = [
  {
    does: "turns times into text",
    breaks: "times are dates, exact to the millisecond",
    plant: (client) => ({
      ...client,
      async listJobs(request, options) {
        const page = await client.listJobs(request, options);
        const jobSummaries = page.jobSummaries.map((job) => ({
          ...job,
          startTime: job.startTime.toISOString(),
        }));
        return { ...page, jobSummaries: jobSummaries as never };
      },
    }),
  },
  {
    does: "rounds times to seconds",
    breaks: "times are dates, exact to the millisecond",
    plant: (client) =>
      withEachJob(client, (job) => ({
        ...job,
        startTime: new Date(Math.floor(job.startTime.getTime() / 1000) * 1000),
      })),
  },
  {
    does: "loses endTime",
    breaks: "times are dates, exact to the millisecond",
    plant: (client) => withEachJob(client, (job) => without(job, "endTime")),
  },
  {
    does: "names endTime where there is none",
    breaks: "endTime is missing while a job runs",
    plant: (client) => withEachJob(client, (job) => ({ ...job, endTime: job.endTime })),
  },
  {
    does: "spells SUCCEED as it should be",
    breaks: "every status and type is passed on as it is",
    plant: (client) =>
      withEachJob(client, (job) => ({ ...job, status: job.status === "SUCCEED" ? "SUCCEEDED" : job.status })),
  },
  {
    does: "rejects a status that it does not know",
    breaks: "a status and a type that nobody knows yet pass, too",
    plant: (client) =>
      withEachJob(client, (job) => {
        const known: readonly string[] = jobStatuses;
        if (!known.includes(job.status)) throw new Error(`There is no status ${job.status}.`);
        return job;
      }),
  },
  {
    does: "trims texts, cuts long ones, and hides empty ones",
    breaks: `a text arrives as it is: ${JSON.stringify(" spaces around ")}`,
    plant: (client) =>
      withEachJob(client, (job) => ({
        ...job,
        commitMessage: job.commitMessage.trim().slice(0, 999) || "(none)",
      })),
  },
  {
    does: "keeps the first line of a text, without what is not ASCII",
    breaks: `a text arrives as it is: ${JSON.stringify("two\nlines\r\nand\ta tab")}`,
    plant: (client) =>
      withEachJob(client, (job) => ({
        ...job,
        commitMessage: job.commitMessage.split("\n")[0]?.replaceAll(/[^ -~]/g, "?"),
      })),
  },
  {
    does: "takes the newest job for the one that was named",
    breaks: "a job is found by its id, as it is in the list",
    plant: (client) =>
      withOperations(client, {
        async getJob(request, options) {
          const { job } = await client.getJob(request, options);
          const [summary] = (await client.listJobs({ ...request, jobId: undefined } as never)).jobSummaries;
          return { job: { ...job, summary } };
        },
      }),
  },
  {
    does: "gives the steps in the order of their names",
    breaks: "its steps come in order, with the reason and the log of the one that failed",
    plant: (client) => withSteps(client, (steps) => steps.toReversed()),
  },
  {
    does: "loses why a step failed",
    breaks: "its steps come in order, with the reason and the log of the one that failed",
    plant: (client) => withSteps(client, (steps) => steps.map((step) => without(step, "statusReason"))),
  },
  {
    does: "looks for a job on the main branch only",
    breaks: "a job of the same id on another branch is another job",
    plant: (client) =>
      withOperations(client, {
        getJob: (request, options) => client.getJob({ ...request, branchName: "main" }, options),
      }),
  },
];

function withSteps(
  client: Parameters<BrokenAdapter["plant"]>[0],
  change: (steps: JobStep[]) => readonly object[],
): ReturnType<BrokenAdapter["plant"]> {
  return withOperations(client, {
    async getJob(request, options) {
      const { job } = await client.getJob(request, options);
      return { job: { ...job, steps: change(job.steps) } };
    },
  });
}
