import type { JobsClient, JobSummary } from "@jobs/contract";
import type { Branch } from "../../service/which-branch.ts";
import { hasEnded } from "./job-state.ts";

/** Which job is waited for. */
export type Wanted =
  | { readonly by: "id"; readonly jobId: string }
  | { readonly by: "commit"; readonly commit: string }
  /** The newest there is. */
  | { readonly by: "newest" }
  /** The one that runs now, or else the next one that appears. */
  | { readonly by: "next" };

export interface JobSearch {
  /** Looks for a job; gives its id, or `undefined` as long as it is not there. */
  find(signal: AbortSignal): Promise<string | undefined>;
  /** Where a commit was looked for, the newest job that does not say which one it builds: previews and webhooks say `HEAD`. */
  readonly unnamed: JobSummary | undefined;
}

export function createJobSearch(client: JobsClient, branch: Branch, wanted: Wanted): JobSearch {
  if (wanted.by === "id") return { find: () => Promise.resolve(wanted.jobId), unnamed: undefined };
  let unnamed: JobSummary | undefined;
  /** What was there at first, where only what comes later counts. */
  let over: string | undefined;
  const find = async (signal: AbortSignal) => {
    const { jobSummaries } = await client.listJobs({ ...branch, maxResults: 50 }, { signal });
    if (wanted.by === "commit")
      unnamed = newestOf(jobSummaries.filter(({ commitId }) => commitId === "HEAD"));
    const newest = newestOf(jobSummaries.filter((job) => isWanted(job, wanted)));
    if (wanted.by !== "next" || newest === undefined) return newest?.jobId;
    over ??= hasEnded(newest) ? newest.jobId : "";
    return newest.jobId === over ? undefined : newest.jobId;
  };
  return {
    find,
    get unnamed() {
      return unnamed;
    },
  };
}

function isWanted({ commitId }: JobSummary, wanted: Wanted): boolean {
  return wanted.by !== "commit" || commitId.toLowerCase().startsWith(wanted.commit.toLowerCase());
}

/** By the number of the job: in which order a service lists them is nowhere promised. */
function newestOf(jobs: readonly JobSummary[]): JobSummary | undefined {
  return jobs.toSorted((one, other) => Number(other.jobId) - Number(one.jobId))[0];
}
