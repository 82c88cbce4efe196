import type { Job } from "@jobs/contract";
import type { OpenClient } from "../service/open-client.ts";
import type { Branch } from "../service/which-branch.ts";
import { hasEnded, tellState } from "./job-state.ts";
import { waitUntil } from "./wait-until.ts";
import type { Waiter } from "./waiter.ts";

/** Where a job runs, and what time it is there. */
export interface JobPlace extends Pick<OpenClient, "client" | "now"> {
  readonly branch: Branch;
  /** The command line that prints the log of a job. */
  logsOf(jobId: string): string;
  /** The command line that goes on waiting for a job; `undefined` where nothing can. */
  waitFor(jobId: string): string | undefined;
}

/**
 * Waits until a known job has ended, and not past `deadline`, as `elapsed` of the waiter counts. Gives it as it was last seen; `undefined`
 * where no question was answered.
 *
 * @param isEnough Whether it need not be waited for any longer. Default: once it is over.
 */
export async function waitForJob(
  jobId: string,
  { client, branch, now, waitFor }: JobPlace,
  deadline: number,
  waiter: Waiter,
  isEnough: (job: Job) => boolean = () => false,
): Promise<Job | undefined> {
  const again = waitFor(jobId);
  waiter.advice = again && `To go on: ${again}`;
  return waitUntil(
    {
      async ask() {
        const { job } = await client.getJob({ ...branch, jobId }, { signal: waiter.signal });
        waiter.seen = job;
        return job;
      },
      isEnough: (job) => hasEnded(job.summary) || isEnough(job),
      tell: (job) => job && tellState(job, now()),
    },
    () => deadline,
    waiter,
  );
}
