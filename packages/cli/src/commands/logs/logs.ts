import type { JobStep, JobSummary } from "@jobs/contract";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import { explaining } from "../../listing/explain-not-found.ts";
import { newestJobs } from "../../waiting/newest-jobs.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { createInertLines } from "../../terminal/inert-lines.ts";
import { createPrinter, printOut } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { hasEnded } from "../../waiting/job-state.ts";
import { chooseStep } from "./choose-step.ts";
import { readLog } from "./read-log.ts";

type LogsOptions = BranchOptions &
  ConnectionOptions & {
    readonly "job-id": string | undefined;
    readonly step: string | undefined;
    readonly url: true | undefined;
  };

/** Prints the log of a step of a job. */
export async function logs(options: LogsOptions, terminal: Terminal): Promise<number> {
  const { client, download, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  const { signal, stderr } = terminal;
  const say = (text: string) => stderr.write(`amplify-jobs: ${inert(text)}\n`);
  const explained = <Answer>(ask: () => Promise<Answer>) => explaining(ask, client, branch, terminal);
  const jobId = options["job-id"] ?? (await explained(() => newestJobs(client, branch, signal)))[0]?.jobId;
  if (jobId === undefined) {
    say(`the branch ${branch.branchName} has no job`);
    return exitStatus.none;
  }
  const { job } = await explained(() => client.getJob({ ...branch, jobId }, { signal }));
  const step = chooseStep(job, options.step);
  if (step?.logUrl === undefined) {
    say(whyNone(job.summary, step));
    return exitStatus.none;
  }
  if (options.url) {
    await printOut(terminal, `${inert(step.logUrl)}\n`);
    return exitStatus.done;
  }
  if (stderr.isTTY === true) say(`the log of step ${step.stepName} of job ${jobId}, ${step.status}`);
  await printLog(readLog(download, step.logUrl, signal), terminal);
  return exitStatus.done;
}

async function printLog(pieces: AsyncIterable<string>, { stdout, signal }: Terminal): Promise<void> {
  const printer = createPrinter(stdout, signal);
  const lines = createInertLines();
  try {
    for await (const piece of pieces) await printer.print(lines.add(piece));
    await printer.print(lines.end());
  } finally {
    printer.release();
  }
}

function whyNone(summary: JobSummary, step: JobStep | undefined): string {
  const { jobId, status } = summary;
  if (step === undefined)
    return hasEnded(summary)
      ? `job ${jobId}, ${status}, has no steps, and no log`
      : `job ${jobId}, ${status}, has not begun a step, so there is no log yet`;
  const of = `step ${step.stepName} of job ${jobId}`;
  return step.endTime === undefined && !hasEnded(summary)
    ? `there is no log of ${of} yet: it is ${step.status}`
    : `Amplify has no log of ${of}, ${step.status}`;
}
