import type { JobSummary } from "@jobs/contract";
import { isLater, newestOf } from "./job-order.ts";
import type { JobSearch } from "./look.ts";
import { farBack, type ReadJobs } from "./read-jobs.ts";

/** The newest job of a commit: looked for far back at first, and from then on among those that are new. */
export function searchCommit(read: ReadJobs, commit: string): JobSearch {
  const isOfIt = (job: JobSummary) => isOf(job, commit);
  let seen: string | undefined;
  let notRead = "";
  return async (signal) => {
    const isKnown = ({ jobId }: JobSummary) => seen !== undefined && !isLater(jobId, seen);
    const { jobs, more, reason } = await read(signal, {
      isEnough: (page) => page.some((job) => isOfIt(job) || isKnown(job)),
      limit: farBack,
    });
    if (seen === undefined && more) notRead = `, nor is one among the newest ${farBack}`;
    seen = newestOf(jobs)?.jobId;
    return {
      jobId: newestOf(jobs.filter(isOfIt))?.jobId,
      reason: `${notRead}${describeUnnamed(jobs)}${reason}`,
    };
  };
}

/** Whether a job builds a commit, which may be given by its first digits. */
export function isOf({ commitId }: Pick<JobSummary, "commitId">, commit: string): boolean {
  return commitId.toLowerCase().startsWith(commit.toLowerCase());
}

/** The newest job that does not say which commit it builds: those of previews, webhooks and the console say `HEAD`. */
function describeUnnamed(jobs: readonly JobSummary[]): string {
  const unnamed = newestOf(jobs.filter(({ commitId }) => commitId === "HEAD"));
  if (unnamed === undefined) return "";
  const { jobId, status } = unnamed;
  return `; job ${jobId}, ${status}, has the commit HEAD: if it is that one, wait with --job-id ${jobId}`;
}
