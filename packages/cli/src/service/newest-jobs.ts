import type { JobsClient, JobSummary } from "@jobs/contract";
import type { Branch } from "./which-branch.ts";

/** The jobs of a branch that one request brings, the newest first. What is under way is among them: a branch runs one job at a time. */
export async function newestJobs(
  client: JobsClient,
  { appId, branchName }: Branch,
  signal: AbortSignal,
): Promise<readonly JobSummary[]> {
  const { jobSummaries } = await client.listJobs({ appId, branchName, maxResults: 50 }, { signal });
  return newestFirst(jobSummaries);
}

/** By the number of the job, which may be past what a number holds: in which order a service lists them is nowhere promised. */
function newestFirst(jobs: readonly JobSummary[]): readonly JobSummary[] {
  return jobs.toSorted((one, other) => (isLater(one.jobId, other.jobId) ? -1 : 1));
}

/** Whether a job was started after another, by their numbers. */
export function isLater(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length;
}
