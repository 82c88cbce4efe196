import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import type { WaitingOptions } from "../../command-line/groups/waiting.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView, type ViewOptions } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import { findJob } from "../../waiting/find-job.ts";
import { createJobSearch, type Wanted } from "../../waiting/job-search.ts";
import { tellEnd } from "../../waiting/tell-end.ts";
import { waitForJob } from "../../waiting/wait-for-job.ts";
import { createWaiter, usualTimeout } from "../../waiting/waiter.ts";

type WaitOptions = BranchOptions &
  ConnectionOptions &
  ViewOptions &
  WaitingOptions & {
    readonly "job-id": string | undefined;
    readonly commit: string | undefined;
    readonly next: true | undefined;
    /** Milliseconds. */
    readonly grace: number | undefined;
    readonly output: "text" | "json" | undefined;
  };

const usualGrace = 120_000;

/** Waits for the end of a job; the exit status says how it ended. */
export async function wait(options: WaitOptions, terminal: Terminal): Promise<number> {
  const { timeout = usualTimeout, grace = usualGrace, output } = options;
  // How long it waits is a matter of this machine; how long a job has been running, of where it runs.
  const { client, now, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  const waiter = createWaiter(terminal);
  const deadline = waiter.now() + timeout;
  try {
    const branchMayAppear =
      options.grace !== undefined || options.commit !== undefined || options.next === true;
    const search = createJobSearch(client, branch, wantedOf(options), branchMayAppear);
    const jobId = await findJob(search, { deadline, grace }, waiter);
    if (jobId === undefined && waiter.now() < deadline) {
      waiter.line.clear();
      const missing = `no such job has appeared in ${formatDuration(grace)}${search.reason}`;
      terminal.stderr.write(`amplify-jobs: ${inert(missing)}\n`);
      return exitStatus.none;
    }
    const job = jobId && (await waitForJob(jobId, { client, branch, now }, deadline, waiter));
    waiter.line.clear();
    const view = createView(options, terminal, now);
    return await tellEnd(job || undefined, { timeout, output, view }, terminal);
  } finally {
    waiter.line.clear();
  }
}

function wantedOf({ "job-id": jobId, commit, next }: WaitOptions): Wanted {
  if (jobId !== undefined) return { by: "id", jobId };
  if (commit !== undefined) return { by: "commit", commit };
  return { by: next ? "next" : "newest" };
}
