import { formatDuration } from "../time/duration.ts";
import type { JobSearch, Look } from "./look.ts";
import { waitUntil } from "./wait-until.ts";
import type { Waiter } from "./waiter.ts";

/** How long a search goes on. */
export interface SearchTimes {
  /** When it is over in any case, as `elapsed` of the waiter counts. */
  readonly deadline: number;
  /** Milliseconds after the first answer until it is given up. */
  readonly grace: number;
}

/** Searches until there is such a job, or the grace or the time is over. Gives the last look; `undefined` where no question was answered. */
export async function findJob(
  search: JobSearch,
  { deadline, grace }: SearchTimes,
  waiter: Waiter,
): Promise<Look | undefined> {
  const { elapsed, signal } = waiter;
  const begin = elapsed();
  let answered: number | undefined;
  const appearing = "waiting for a job to appear";
  return waitUntil(
    {
      async ask() {
        const look = await search(signal);
        answered ??= elapsed();
        return look;
      },
      isEnough: ({ jobId }) => jobId !== undefined,
      tell: () => ({ text: `○ ${appearing}, ${formatDuration(elapsed() - begin)}`, state: appearing }),
    },
    // A service that does not answer has not said that there is no such job.
    () => Math.min(deadline, (answered ?? deadline) + grace),
    waiter,
  );
}
