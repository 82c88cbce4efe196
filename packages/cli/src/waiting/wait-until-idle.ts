import type { Job, JobSummary } from "@jobs/contract";
import { formatDuration } from "../time/duration.ts";
import type { Ending } from "./ending.ts";
import { newestFirst } from "./job-order.ts";
import { hasEnded, stateOf } from "./job-state.ts";
import { createJobReader, farBack } from "./read-jobs.ts";
import { waitForJob, type JobPlace } from "./wait-for-job.ts";
import { waitUntil } from "./wait-until.ts";
import type { Waiter } from "./waiter.ts";

/** Milliseconds for a last look at what is unfinished. */
const patience = 3000;
const mostTold = 5;

/** Waits for the end of each job that is not over, those that come meanwhile included, until there is none. How they end does not matter. */
export async function waitUntilIdle(place: JobPlace, timeout: number, waiter: Waiter): Promise<Ending> {
  const { client, branch } = place;
  const { branchName } = branch;
  const deadline = waiter.elapsed() + timeout;
  const read = createJobReader(client, branch, false);
  /** A list may still call those unfinished. */
  const over = new Set<string>();
  const isUnfinished = (job: JobSummary) => !hasEnded(job) && !over.has(job.jobId);
  const unfinished = async (signal: AbortSignal) => {
    const isEnough = (page: readonly JobSummary[]) => page.some(isUnfinished);
    const { jobs } = await read(signal, { isEnough, limit: farBack });
    return newestFirst(jobs.filter(isUnfinished));
  };
  for (;;) {
    const found = await waitUntil(
      { ask: async () => unfinished(waiter.signal), tell: () => undefined },
      () => deadline,
      waiter,
    );
    const newest = found?.[0];
    if (found !== undefined && newest === undefined)
      return { outcome: "idle", job: waiter.seen, verdict: `✓ Branch ${branchName} is idle\n` };
    const job = newest && (await waitForJob(newest.jobId, place, deadline, waiter));
    if (job === undefined || !hasEnded(job.summary)) {
      // Others have come meanwhile. What cannot be known soon is not told: time is over.
      const left = await unfinished(AbortSignal.any([waiter.signal, AbortSignal.timeout(patience)])).catch(
        () => found ?? [],
      );
      const state = describeUnfinished(left, job);
      const complaint = `branch ${branchName} has not become idle in ${formatDuration(timeout)}${state}`;
      return { outcome: "timedOut", job, complaint };
    }
    over.add(job.summary.jobId);
  }
}

/** The unfinished jobs, a few of them, the newest first; of the one that was waited for also the step. */
function describeUnfinished(jobs: readonly JobSummary[], seen: Job | undefined): string {
  const states = jobs.map((job) =>
    job.jobId === seen?.summary.jobId ? stateOf(seen) : `job ${job.jobId} ${job.status}`,
  );
  if (states.length === 0) return seen === undefined ? "" : `: ${stateOf(seen)}`;
  const more = states.length > mostTold ? `; and ${states.length - mostTold} more` : "";
  return `: ${states.slice(0, mostTold).join("; ")}${more}`;
}
