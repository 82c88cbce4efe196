import type { JobsClient, JobSummary } from "@jobs/contract";
import { isOver } from "@jobs/contract/words";
import type { Branch } from "../../service/which-branch.ts";

/** Which job is waited for. */
export type Wanted =
  | { readonly by: "id"; readonly jobId: string }
  | { readonly by: "commit"; readonly commit: string }
  /** The newest there is. */
  | { readonly by: "newest" }
  /** The one that runs now, or else the next one that appears. */
  | { readonly by: "next" };

/** Looks for a job; gives its id, or `undefined` as long as it is not there. */
export type FindJob = (signal: AbortSignal) => Promise<string | undefined>;

export function createFindJob(client: JobsClient, branch: Branch, wanted: Wanted): FindJob {
  if (wanted.by === "id") return () => Promise.resolve(wanted.jobId);
  /** What was there at first, where only what comes later counts. */
  let over: string | undefined;
  return async (signal) => {
    const { jobSummaries } = await client.listJobs({ ...branch, maxResults: 50 }, { signal });
    const newest = newestOf(jobSummaries.filter((job) => isWanted(job, wanted)));
    if (wanted.by !== "next" || newest === undefined) return newest?.jobId;
    over ??= isOver(newest.status) ? newest.jobId : "";
    return newest.jobId === over ? undefined : newest.jobId;
  };
}

function isWanted({ commitId }: JobSummary, wanted: Wanted): boolean {
  return wanted.by !== "commit" || commitId.toLowerCase().startsWith(wanted.commit.toLowerCase());
}

/** By the number of the job: in which order a service lists them is nowhere promised. */
function newestOf(jobs: readonly JobSummary[]): JobSummary | undefined {
  return jobs.toSorted((one, other) => Number(other.jobId) - Number(one.jobId))[0];
}
