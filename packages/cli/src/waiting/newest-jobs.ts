import type { JobsClient, JobSummary } from "@jobs/contract";
import type { Branch } from "../service/which-branch.ts";
import { newestFirst } from "./job-order.ts";
import { createJobReader } from "./read-jobs.ts";

/** The jobs of a branch that one request brings, the newest first. What is under way is among them: a branch runs one job at a time. */
export async function newestJobs(
  client: JobsClient,
  { appId, branchName }: Branch,
  signal: AbortSignal,
): Promise<readonly JobSummary[]> {
  const { jobs } = await createJobReader(client, { appId, branchName }, false)(signal);
  return newestFirst(jobs);
}
