import { JobsClientError } from "@jobs/contract";
import { withOperations, without, type BrokenAdapter } from "./broken-adapter.ts";

/** What can go wrong with jobs that are started and stopped. */
export const brokenStarts: readonly BrokenAdapter[] = [
  {
    does: "loses the commit of a job that it starts",
    breaks: "a job that is started is of the commit it was given",
    plant: (client) =>
      withOperations(client, {
        startJob: (request, options) => client.startJob(without(request, "commitId"), options),
      }),
  },
  {
    does: "says that it has started a job, and has not",
    breaks: "a job that is started is listed first",
    plant: (client) =>
      withOperations(client, {
        async startJob({ appId, branchName, jobType }) {
          const time = new Date(0);
          const madeUp = { jobArn: "", jobId: "1", commitId: "HEAD", commitMessage: "", status: "CREATED" };
          await client.listJobs({ appId, branchName });
          return { jobSummary: { ...madeUp, jobType, commitTime: time, startTime: time } };
        },
      }),
  },
  {
    does: "takes the job that is under way for the one that was to be started",
    breaks: "a branch that has a job under way starts no other: LimitExceededException, and none is added",
    plant: (client) =>
      withOperations(client, {
        startJob: ({ appId, branchName, ...request }, options) =>
          client.startJob({ appId, branchName, ...request }, options).catch(async () => {
            const { jobSummaries } = await client.listJobs({ appId, branchName });
            return { jobSummary: jobSummaries[0] };
          }),
      }),
  },
  {
    does: "only looks at the job that it is to stop",
    breaks: "a job that is stopped is cancelled",
    plant: (client) =>
      withOperations(client, {
        async stopJob(request, options) {
          const { job } = await client.getJob(request, options);
          return { jobSummary: job.summary };
        },
      }),
  },
  {
    does: "takes a job that is over for one that was stopped",
    breaks: "a job that is over cannot be stopped",
    plant: (client) =>
      withOperations(client, {
        stopJob: (request, options) =>
          client.stopJob(request, options).catch(async (error: unknown) => {
            if (!(error instanceof JobsClientError && error.code === "REJECTED")) throw error;
            const { job } = await client.getJob(request, options);
            return { jobSummary: job.summary };
          }),
      }),
  },
  {
    does: "takes a branch that does not exist for one that is busy",
    breaks: "what does not exist is neither started nor stopped",
    plant: (client) =>
      withOperations(client, {
        startJob: (request, options) =>
          client.startJob(request, options).catch((error: unknown) => {
            if (!(error instanceof JobsClientError && error.code === "NOT_FOUND")) throw error;
            throw new JobsClientError("THROTTLED", error.message, { cause: error });
          }),
      }),
  },
  {
    does: "runs the newest commit where a job is to be run again",
    breaks: "a RETRY needs the job to run again",
    plant: (client) => ({
      ...client,
      startJob: (request, options) => client.startJob({ ...request, jobType: "RELEASE" }, options),
    }),
  },
];
