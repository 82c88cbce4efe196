import { JobsClientError, type JobsClient, type JobSummary } from "@jobs/contract";
import type { Branch } from "../service/which-branch.ts";

/** The most that one request brings. */
const pageSize = 50;
/** How far back a job is looked for where it may be old: 20 requests at most. */
export const farBack = 1000;

/** The newest jobs of a branch, as they were read. */
interface Reading {
  readonly jobs: readonly JobSummary[];
  /** Whether there are more, which were not read. */
  readonly more: boolean;
  /** Why there are none, as far as that is known: what a message goes on with. */
  readonly reason: string;
}

/** Which jobs are read: a page, and further ones until one brings enough, and so many at most. */
interface Extent {
  /** Default: any page does. */
  isEnough?(page: readonly JobSummary[]): boolean;
  /** Default: all. */
  readonly limit?: number;
}

export type ReadJobs = (signal: AbortSignal, extent?: Extent) => Promise<Reading>;

/**
 * Reads the newest jobs of a branch.
 *
 * @param branchMayAppear Whether a branch that is not there is one that will be, and has no jobs yet: a preview's is made some
 * time after its pull request.
 */
export function createJobReader(client: JobsClient, branch: Branch, branchMayAppear: boolean): ReadJobs {
  return async (signal, { isEnough = () => true, limit } = {}) => {
    const jobs: JobSummary[] = [];
    const pages = client
      .getPaginator("list_jobs")
      .paginate(
        { ...branch, PaginationConfig: { PageSize: pageSize, MaxItems: limit } },
        { signal, onRepeatedToken: "end" },
      );
    try {
      for await (const { jobSummaries } of pages) {
        for (const job of jobSummaries) jobs.push(job);
        if (isEnough(jobSummaries)) break;
      }
    } catch (error) {
      if (!(branchMayAppear && error instanceof JobsClientError && error.code === "NOT_FOUND")) throw error;
      return { jobs: [], more: false, reason: `: ${error.message}` };
    }
    return { jobs, more: pages.resumeToken !== undefined, reason: "" };
  };
}
