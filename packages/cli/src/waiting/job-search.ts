import { JobsClientError, type JobsClient, type JobSummary } from "@jobs/contract";
import type { Branch } from "../service/which-branch.ts";
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
  /** Why it is not there, as far as that is known: what a message goes on with. */
  readonly reason: string;
}

/** @param branchMayAppear Whether a branch that is not there is one that will be: a preview's is made some time after its pull request. */
export function createJobSearch(
  client: JobsClient,
  branch: Branch,
  wanted: Wanted,
  branchMayAppear: boolean,
): JobSearch {
  if (wanted.by === "id") return { find: () => Promise.resolve(wanted.jobId), reason: "" };
  let reason = "";
  /** What was there at first, where only what comes later counts. */
  let over: string | undefined;
  const find = async (signal: AbortSignal) => {
    const { jobSummaries } = await client.listJobs({ ...branch, maxResults: 50 }, { signal });
    reason = wanted.by === "commit" ? describeUnnamed(jobSummaries) : "";
    const newest = newestOf(jobSummaries.filter((job) => isWanted(job, wanted)));
    if (wanted.by !== "next" || newest === undefined) return newest?.jobId;
    over ??= hasEnded(newest) ? newest.jobId : "";
    return newest.jobId === over ? undefined : newest.jobId;
  };
  return {
    async find(signal) {
      try {
        return await find(signal);
      } catch (error) {
        if (!(branchMayAppear && error instanceof JobsClientError && error.code === "NOT_FOUND")) throw error;
        reason = `: ${error.message}`;
        return undefined;
      }
    },
    get reason() {
      return reason;
    },
  };
}

/** The newest job that does not say which commit it builds: those of previews, webhooks and the console say `HEAD`. */
function describeUnnamed(jobs: readonly JobSummary[]): string {
  const unnamed = newestOf(jobs.filter(({ commitId }) => commitId === "HEAD"));
  if (unnamed === undefined) return "";
  const { jobId, status } = unnamed;
  return `; job ${jobId}, ${status}, has the commit HEAD: if it is that one, wait with --job-id ${jobId}`;
}

function isWanted({ commitId }: JobSummary, wanted: Wanted): boolean {
  return wanted.by !== "commit" || commitId.toLowerCase().startsWith(wanted.commit.toLowerCase());
}

/** By the number of the job, which may be past what a number holds: in which order a service lists them is nowhere promised. */
function newestOf(jobs: readonly JobSummary[]): JobSummary | undefined {
  const isLater = (one: string, other: string) =>
    one.length === other.length ? one > other : one.length > other.length;
  return jobs.toSorted((one, other) => (isLater(one.jobId, other.jobId) ? -1 : 1))[0];
}
