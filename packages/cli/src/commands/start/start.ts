import type { JobSummary } from "@jobs/contract";
import type { CommandLine } from "../../command-line/command.ts";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import type { WaitingOptions } from "../../command-line/groups/waiting.ts";
import { writeNext } from "../../command-line/write-command.ts";
import { printJson } from "../../output/json.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch, type Branch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { printOut } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import { createView, type ViewOptions } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import { jobLine } from "../../waiting/job-line.ts";
import { tellEnd } from "../../waiting/tell-end.ts";
import { waitForJob } from "../../waiting/wait-for-job.ts";
import { createWaiter, usualTimeout } from "../../waiting/waiter.ts";
import { obtainJob } from "./obtain-job.ts";
import type { StartRequest } from "./start-job.ts";

type StartOptions = BranchOptions &
  ConnectionOptions &
  ViewOptions &
  WaitingOptions & {
    readonly commit: string | undefined;
    readonly retry: string | undefined;
    readonly attach: true | undefined;
    readonly queue: true | undefined;
    readonly wait: true | undefined;
    readonly output: "text" | "json" | undefined;
  };

/** Starts a job, or takes the one that is under way, and waits for its end where that is asked for. */
export async function start(
  { options, given }: CommandLine<StartOptions>,
  terminal: Terminal,
): Promise<number> {
  const { timeout = usualTimeout, attach = false, queue = false, output } = options;
  if (given["timeout"] !== undefined && !options.wait && !attach && !queue)
    throw new UsageError("--timeout goes with --wait, --attach or --queue: nothing else waits");
  const { client, now, idleDemo } = await openClient(options, terminal);
  const branch = whichBranch(options, idleDemo);
  const view = createView(options, terminal, now);
  const waiter = createWaiter(terminal);
  const deadline = waiter.elapsed() + timeout;
  const whenBusy = attach ? "attach" : queue ? "queue" : undefined;
  try {
    const obtained = await obtainJob(
      { client, request: requestOf(branch, options), whenBusy, deadline },
      waiter,
    );
    if (obtained === undefined) {
      waiter.line.clear();
      const still = `no job was started: the branch ${branch.branchName} was busy for ${formatDuration(timeout)}`;
      terminal.stderr.write(`amplify-jobs: ${inert(still)}\n`);
      return exitStatus.timedOut;
    }
    const { job: summary, isOurs } = obtained;
    if (!options.wait && !attach) {
      waiter.line.clear();
      await printOut(terminal, startedText(summary));
      if (branch === idleDemo && terminal.stderr.isTTY === true) terminal.stderr.write(forgotten);
      return exitStatus.done;
    }
    const { jobId } = summary;
    waiter.line.keep(
      `amplify-jobs: ${isOurs ? `job ${jobId} is started` : `job ${jobId} is under way already: waiting for that one`}`,
    );
    const job = await waitForJob(jobId, { client, branch, now }, deadline, waiter);
    waiter.line.clear();
    const logsOf = (id: string) => writeNext(["logs", id], given, terminal);
    return await tellEnd(job, { timeout, output, view, logsOf }, terminal);
  } finally {
    waiter.line.clear();
  }

  function startedText(summary: JobSummary): string {
    return output === "json"
      ? printJson({ jobSummary: summary })
      : `${jobLine(summary, "is started", view)}\n`;
  }
}

const forgotten = `
This job is made up, and gone with this command. To see it run: amplify-jobs start --wait --adapter fake
`;

function requestOf(branch: Branch, { commit, retry }: StartOptions): StartRequest {
  if (retry !== undefined) return { ...branch, jobType: "RETRY", jobId: retry };
  return { ...branch, jobType: "RELEASE", ...(commit !== undefined && { commitId: commit }) };
}
