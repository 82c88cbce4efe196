import type { JobSummary } from "@jobs/contract";
import { UsageError } from "../../terminal/usage-error.ts";

/** Those of the jobs that are under way, the newest first, which a newer one will replace. */
export function supersededJobs(underWay: readonly JobSummary[]): readonly JobSummary[] {
  return underWay.filter(isWanted).slice(1);
}

/**
 * The only job that is under way, or the only one of them that is `RUNNING`; none where there is nothing to stop.
 *
 * @throws {UsageError} where it could be several: what is stopped is lost, so nobody guesses.
 */
export function theOneThatRuns(underWay: readonly JobSummary[]): readonly JobSummary[] {
  const wanted = underWay.filter(isWanted);
  if (wanted.length < 2) return wanted;
  const running = wanted.filter(({ status }) => status === "RUNNING");
  if (running.length === 1) return running;
  const told = wanted.map(({ jobId, status }) => `${jobId} ${status}`).join(", ");
  throw new UsageError(
    `several jobs are under way (${told}): say which to stop, or --superseded for all but the newest`,
  );
}

/** One that is being cancelled needs no stopping. */
function isWanted({ status }: JobSummary): boolean {
  return status !== "CANCELLING";
}
