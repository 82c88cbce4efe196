import type { JobsClient } from "@jobs/contract";
import type { Branch } from "../service/which-branch.ts";
import { newestOf } from "./job-order.ts";
import type { JobSearch } from "./look.ts";
import { createJobReader, type ReadJobs } from "./read-jobs.ts";
import { searchAfter, searchNext } from "./search-after.ts";
import { searchCommit } from "./search-commit.ts";

/** Which job is waited for. */
export type Wanted =
  | { readonly by: "commit"; readonly commit: string }
  /** The newest there is. */
  | { readonly by: "newest" }
  /** The one that runs now, or else the first that comes after those that are there. */
  | { readonly by: "next" }
  /** The first with a higher number. */
  | { readonly by: "after"; readonly jobId: string };

/** @param branchMayAppear Whether a branch that is not there is one that will be: a preview's is made some time after its pull request. */
export function createJobSearch(
  client: JobsClient,
  branch: Branch,
  wanted: Wanted,
  branchMayAppear: boolean,
): JobSearch {
  const read = createJobReader(client, branch, branchMayAppear);
  if (wanted.by === "commit") return searchCommit(read, wanted.commit);
  if (wanted.by === "after") return searchAfter(read, wanted.jobId);
  return wanted.by === "next" ? searchNext(read) : searchNewest(read);
}

function searchNewest(read: ReadJobs): JobSearch {
  return async (signal) => {
    const { jobs, reason } = await read(signal);
    return { jobId: newestOf(jobs)?.jobId, reason };
  };
}
