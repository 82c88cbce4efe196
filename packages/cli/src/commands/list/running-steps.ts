import type { JobsClient, JobSummary } from "@jobs/contract";
import type { Branch } from "../../service/which-branch.ts";

/** More jobs of a branch do not run at a time, unless some hang. */
const mostAsked = 3;

/** At which step the newest of the running jobs are, by their ids: a request for each. Of one that cannot be asked for nothing is known. */
export async function runningSteps(
  client: JobsClient,
  branch: Branch,
  jobs: readonly JobSummary[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const running = jobs.filter(({ status }) => status === "RUNNING").slice(0, mostAsked);
  const found = await Promise.all(
    running.map(async ({ jobId }) => {
      const answer = await client.getJob({ ...branch, jobId }, { signal }).catch(() => undefined);
      const step = answer?.job.steps.findLast(({ status }) => status === "RUNNING");
      return [jobId, step?.stepName] as const;
    }),
  );
  signal.throwIfAborted();
  return new Map(found.flatMap(([jobId, step]) => (step === undefined ? [] : [[jobId, step] as const])));
}
