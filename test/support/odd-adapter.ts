import { createJobsClient, type JobsClient } from "@jobs/contract";

/**
 * A client that is odd in every way that is allowed: it answers late, begins every list with an empty page, never returns more than
 * two jobs, wraps the service's tokens, and adds unknown members and values.
 */
export function createOddClient(client: JobsClient): JobsClient {
  return createJobsClient({
    ...client,
    async getJob(request, options) {
      await late();
      const { job } = await client.getJob(request, options);
      const steps = job.steps.map((step) => ({ ...step, runner: { size: "ENORMOUS" } }));
      return { job: { ...job, steps, weather: "SUNNY" }, served: "LOCALLY" };
    },
    async listJobs({ nextToken, maxResults, ...request }, options) {
      await late();
      const token = nextToken === begin ? undefined : nextToken?.replace(/^odd:/, "");
      const page = await client.listJobs(
        {
          ...request,
          maxResults: Math.min(maxResults || 2, 2),
          ...(token === undefined ? {} : { nextToken: token }),
        },
        options,
      );
      if (nextToken === undefined) return { jobSummaries: [], nextToken: begin };
      return {
        jobSummaries: page.jobSummaries.map((job) => ({
          sourceUrlType: "TARBALL",
          ...job,
          mood: "CHEERFUL",
        })),
        ...(page.nextToken === undefined ? {} : { nextToken: `odd:${page.nextToken}` }),
        totalCount: 1,
      };
    },
  });
}

const begin = "odd:";

async function late(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
}
