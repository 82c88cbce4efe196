import { JobsClientError, type JobSummary } from "@jobs/contract";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import { explaining } from "../../listing/explain-not-found.ts";
import { newestJobs } from "../../waiting/newest-jobs.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { printOut } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView, type ViewOptions } from "../../terminal/view.ts";
import { hasEnded } from "../../waiting/job-state.ts";
import { jobLine } from "../../waiting/job-line.ts";
import { supersededJobs, theOneThatRuns } from "./choose-jobs.ts";

type StopOptions = BranchOptions &
  ConnectionOptions &
  ViewOptions & {
    readonly "job-id": string | undefined;
    readonly superseded: true | undefined;
  };

/** Stops one job, or those that a newer one has superseded, and says which. */
export async function stop(options: StopOptions, terminal: Terminal): Promise<number> {
  const { client, now, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  const view = createView(options, terminal, now);
  const { stderr, signal } = terminal;
  const { "job-id": given, superseded = false } = options;

  async function stopOne(jobId: string): Promise<void> {
    const { jobSummary } = await client.stopJob({ ...branch, jobId }, { signal });
    const told = jobSummary.status === "CANCELLING" ? "is being cancelled" : `is ${jobSummary.status}`;
    await printOut(terminal, `${jobLine(jobSummary, told, view)}\n`);
  }

  /** A job that was under way a moment ago may have ended by itself: then there is nothing to stop. */
  async function stopIfNotOver({ jobId }: JobSummary): Promise<void> {
    try {
      await stopOne(jobId);
    } catch (error) {
      if (!(error instanceof JobsClientError && error.code === "REJECTED")) throw error;
      const { job } = await client.getJob({ ...branch, jobId }, { signal });
      if (!hasEnded(job.summary)) throw error;
      await printOut(terminal, `${jobLine(job.summary, `was over before: ${job.summary.status}`, view)}\n`);
    }
  }

  const explained = <Answer>(ask: () => Promise<Answer>) => explaining(ask, client, branch, terminal);
  if (given !== undefined) {
    await explained(() => stopOne(given));
    return exitStatus.done;
  }
  const underWay = (await explained(() => newestJobs(client, branch, signal))).filter(
    (job) => !hasEnded(job),
  );
  const chosen = superseded ? supersededJobs(underWay) : theOneThatRuns(underWay);
  if (chosen.length === 0) stderr.write(`amplify-jobs: ${inert(nothing(underWay, superseded))}\n`);
  for (const job of chosen) await stopIfNotOver(job);
  // Whoever wants nothing superseded to run has it so.
  return chosen.length === 0 && !superseded ? exitStatus.none : exitStatus.done;
}

function nothing([newest]: readonly JobSummary[], superseded: boolean): string {
  if (newest === undefined) return "no job is under way, so there is nothing to stop";
  if (superseded) return `there is nothing to stop: nothing is under way beside job ${newest.jobId}`;
  return `there is nothing to stop: job ${newest.jobId} is being cancelled already`;
}
