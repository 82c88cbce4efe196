import { isLater, newestOf, oldestOf } from "./job-order.ts";
import type { JobSearch } from "./look.ts";
import { hasEnded } from "./job-state.ts";
import type { ReadJobs } from "./read-jobs.ts";

/** The first job with a higher number than this one, also if it is over. */
export function searchAfter(read: ReadJobs, last: string): JobSearch {
  return async (signal) => {
    const isNew = ({ jobId }: { readonly jobId: string }) => isLater(jobId, last);
    const { jobs, reason } = await read(signal, { isEnough: (page) => !page.every(isNew) });
    return { jobId: oldestOf(jobs.filter(isNew))?.jobId, reason };
  };
}

/** The newest job that is not over, or else the first that comes after those that are there at the first look. */
export function searchNext(read: ReadJobs): JobSearch {
  let after: JobSearch | undefined;
  return async (signal) => {
    if (after !== undefined) return after(signal);
    const { jobs, reason } = await read(signal);
    after = searchAfter(read, newestOf(jobs)?.jobId ?? "0");
    return { jobId: newestOf(jobs.filter((job) => !hasEnded(job)))?.jobId, reason };
  };
}
