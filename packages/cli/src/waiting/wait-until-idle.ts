import type { JobSummary } from "@jobs/contract";
import { formatDuration } from "../time/duration.ts";
import type { Ending } from "./ending.ts";
import { newestOf } from "./job-order.ts";
import { hasEnded, stateOf } from "./job-state.ts";
import { createJobReader, farBack } from "./read-jobs.ts";
import { waitForJob, type JobPlace } from "./wait-for-job.ts";
import { waitUntil } from "./wait-until.ts";
import type { Waiter } from "./waiter.ts";

/** Waits for the end of each job that is not over, those that come meanwhile included, until there is none. How they end does not matter. */
export async function waitUntilIdle(place: JobPlace, timeout: number, waiter: Waiter): Promise<Ending> {
  const { client, branch } = place;
  const { branchName } = branch;
  const deadline = waiter.elapsed() + timeout;
  const read = createJobReader(client, branch, false);
  /** A list may still call those unfinished. */
  const over = new Set<string>();
  const isUnfinished = (job: JobSummary) => !hasEnded(job) && !over.has(job.jobId);
  for (;;) {
    const found = await waitUntil(
      {
        async ask() {
          const isEnough = (page: readonly JobSummary[]) => page.some(isUnfinished);
          const { jobs } = await read(waiter.signal, { isEnough, limit: farBack });
          return { unfinished: newestOf(jobs.filter(isUnfinished)) };
        },
        tell: () => undefined,
      },
      () => deadline,
      waiter,
    );
    if (found !== undefined && found.unfinished === undefined)
      return { outcome: "idle", job: waiter.seen, verdict: `✓ Branch ${branchName} is idle\n` };
    const job = found?.unfinished && (await waitForJob(found.unfinished.jobId, place, deadline, waiter));
    if (job === undefined || !hasEnded(job.summary)) {
      const state = job === undefined ? "" : `: ${stateOf(job)}`;
      const complaint = `branch ${branchName} has not become idle in ${formatDuration(timeout)}${state}`;
      return { outcome: "timedOut", job, complaint };
    }
    over.add(job.summary.jobId);
  }
}
