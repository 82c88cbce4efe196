import type { Job } from "@jobs/contract";
import type { OpenClient } from "../service/open-client.ts";
import type { Branch } from "../service/which-branch.ts";
import { describeState, hasEnded, stateOf } from "./job-state.ts";
import { waitUntil } from "./wait-until.ts";
import type { Waiter } from "./waiter.ts";

/** Where a job runs, and what time it is there. */
export interface JobPlace extends Pick<OpenClient, "client" | "now"> {
  readonly branch: Branch;
}

/**
 * Waits until a known job has ended, and not past `deadline` of the waiter's clock. Gives it as it was last seen; `undefined` where no question was
 * answered.
 */
export async function waitForJob(
  jobId: string,
  { client, branch, now }: JobPlace,
  deadline: number,
  waiter: Waiter,
): Promise<Job | undefined> {
  return waitUntil(
    {
      ask: async () => (await client.getJob({ ...branch, jobId }, { signal: waiter.signal })).job,
      isEnough: ({ summary }) => hasEnded(summary),
      tell: (found) => found && [describeState(found, now()), stateOf(found)],
    },
    () => deadline,
    waiter,
  );
}
