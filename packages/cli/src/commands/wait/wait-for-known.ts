import type { Job } from "@jobs/contract";
import type { View } from "../../terminal/view.ts";
import { endOfJob, type Ending } from "../../waiting/ending.ts";
import { describeOther } from "../../waiting/other-commit.ts";
import { isOf } from "../../waiting/search-commit.ts";
import { waitForJob, type JobPlace } from "../../waiting/wait-for-job.ts";
import type { Waiter } from "../../waiting/waiter.ts";

export interface KnownJob {
  readonly jobId: string;
  /** What it has to build. Default: anything. */
  readonly commit: string | undefined;
}

/** Waits for the end of a job whose number is known; not for one that builds something else than it should. */
export async function waitForKnown(
  { jobId, commit }: KnownJob,
  place: JobPlace,
  timeout: number,
  view: View,
  waiter: Waiter,
): Promise<Ending> {
  const isRight = ({ summary }: Job) => commit === undefined || isOf(summary, commit);
  const job = await waitForJob(jobId, place, waiter.elapsed() + timeout, waiter, (seen) => !isRight(seen));
  if (commit === undefined || job === undefined || isRight(job)) return endOfJob(job, timeout, view, place);
  const complaint = `job ${jobId} ${describeOther(job.summary, commit)}`;
  return { outcome: "otherCommit", job, complaint };
}
