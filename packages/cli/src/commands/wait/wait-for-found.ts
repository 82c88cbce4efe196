import type { View } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import { endOfJob, type Ending } from "../../waiting/ending.ts";
import { findJob } from "../../waiting/find-job.ts";
import type { JobSearch } from "../../waiting/look.ts";
import { waitForJob, type JobPlace } from "../../waiting/wait-for-job.ts";
import type { Waiter } from "../../waiting/waiter.ts";

export interface WaitTimes {
  /** Milliseconds for all of it. */
  readonly timeout: number;
  /** Milliseconds until a job that was not found is given up. */
  readonly grace: number;
}

/** Waits until there is such a job, and then for its end. */
export async function waitForFound(
  search: JobSearch,
  place: JobPlace,
  { timeout, grace }: WaitTimes,
  view: View,
  waiter: Waiter,
): Promise<Ending> {
  const deadline = waiter.elapsed() + timeout;
  const { jobId, reason = "" } = (await findJob(search, { deadline, grace }, waiter)) ?? {};
  if (jobId === undefined && waiter.elapsed() < deadline) {
    const complaint = `no such job has appeared in ${formatDuration(grace)}${reason}`;
    return { outcome: "noSuchJob", complaint };
  }
  const job = jobId === undefined ? undefined : await waitForJob(jobId, place, deadline, waiter);
  return endOfJob(job, timeout, view, place);
}
