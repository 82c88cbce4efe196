import type { JobSummary } from "@jobs/contract";
import { hasEnded } from "../../waiting/job-state.ts";
import type { Pass } from "./checkpoint.ts";
import { numberOf } from "./job-ids.ts";

/** What is known of a reading of the list when it has come past these jobs, too. */
export function passAfter(pass: Pass, jobs: readonly JobSummary[], token: string | undefined): Pass {
  let { newest, oldestOpen } = pass;
  for (const job of jobs) {
    newest = pick(newest, job.jobId, (id, known) => id > known);
    if (!hasEnded(job)) oldestOpen = pick(oldestOpen, job.jobId, (id, known) => id < known);
  }
  return { token, newest, oldestOpen };
}

/** Whether a reading may end at the page with these jobs: of those older than `until` none is missing. */
export function isReached(until: string | undefined, jobs: readonly JobSummary[]): boolean {
  const last = until === undefined ? undefined : numberOf(until);
  if (last === undefined) return false;
  return jobs.some(({ jobId }) => (numberOf(jobId) ?? last + 1n) <= last);
}

/** Of a known id and another one that which is preferred. What is no number has no place in the order. */
function pick(
  known: string | undefined,
  id: string,
  isPreferred: (id: bigint, known: bigint) => boolean,
): string | undefined {
  const [number, other] = [numberOf(id), known === undefined ? undefined : numberOf(known)];
  if (number === undefined) return known;
  return other === undefined || isPreferred(number, other) ? id : known;
}
