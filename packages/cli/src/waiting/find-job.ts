import { formatDuration } from "../time/duration.ts";
import type { JobSearch } from "./job-search.ts";
import { waitUntil } from "./wait-until.ts";
import type { Waiter } from "./waiter.ts";

/** How long a search goes on. */
export interface SearchTimes {
  /** When it is over in any case, by the clock of the waiter. */
  readonly deadline: number;
  /** Milliseconds after the first answer until it is given up. */
  readonly grace: number;
}

/** Searches until there is such a job; gives its id, or `undefined` when the grace or the time is over. */
export async function findJob(
  search: JobSearch,
  { deadline, grace }: SearchTimes,
  waiter: Waiter,
): Promise<string | undefined> {
  const { now, signal } = waiter;
  const begin = now();
  let answered: number | undefined;
  const appearing = "waiting for a job to appear";
  return waitUntil(
    {
      async ask() {
        const found = await search.find(signal);
        answered ??= now();
        return found;
      },
      tell: () => [`○ ${appearing}, ${formatDuration(now() - begin)}`, appearing],
    },
    // A service that does not answer has not said that there is no such job.
    () => Math.min(deadline, (answered ?? deadline) + grace),
    waiter,
  );
}
