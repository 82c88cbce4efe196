import type { CommandLine } from "../../command-line/command.ts";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import type { WaitingOptions } from "../../command-line/groups/waiting.ts";
import { writeNext } from "../../command-line/write-command.ts";
import { explaining } from "../../listing/explain-not-found.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch, type Branch } from "../../service/which-branch.ts";
import { programName } from "../../terminal/program-name.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import { createView, type ViewOptions } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import { endOfJob, type Ending } from "../../waiting/ending.ts";
import { jobLine } from "../../waiting/job-line.ts";
import { describeOther } from "../../waiting/other-commit.ts";
import { runWait } from "../../waiting/run-wait.ts";
import { isOf } from "../../waiting/search-commit.ts";
import { waitForJob } from "../../waiting/wait-for-job.ts";
import { usualTimeout, type Waiter } from "../../waiting/waiter.ts";
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
  const { timeout = usualTimeout, attach = false, queue = false, wait = attach } = options;
  if (given["timeout"] !== undefined && !wait && !queue)
    throw new UsageError("--timeout goes with --wait, --attach or --queue: nothing else waits");
  const { client, now, idleDemo } = await openClient(options, terminal);
  const branch = whichBranch(options, idleDemo);
  const view = createView(options, terminal, now);
  const logsOf = (jobId: string) => writeNext(["logs", jobId], given, terminal);
  // A job that is made up is gone with this command.
  const waitFor = (jobId: string) =>
    idleDemo === undefined ? writeNext(["wait", jobId], given, terminal) : undefined;
  const place = { client, now, branch, logsOf, waitFor };
  const request = requestOf(branch, options);
  const whenBusy = attach ? "attach" : queue ? "queue" : undefined;

  async function startAndWait(waiter: Waiter): Promise<Ending> {
    const deadline = waiter.elapsed() + timeout;
    const obtained = await obtainJob({ request, whenBusy, deadline }, place, waiter);
    if (obtained === undefined) {
      const complaint = `no job was started: the branch ${branch.branchName} was busy for ${formatDuration(timeout)}`;
      // Which says that none was started.
      waiter.advice = undefined;
      return { outcome: "timedOut", complaint };
    }
    const { job: summary, isOurs } = obtained;
    const { jobId } = summary;
    if (!wait) {
      const verdict = `${jobLine(summary, "is started", view)}\n`;
      return { outcome: "started", job: { summary, steps: [] }, verdict };
    }
    const { commit } = options;
    if (!isOurs && commit !== undefined && !isOf(summary, commit)) {
      const other = `job ${jobId} is under way, and ${describeOther(summary, commit)}`;
      const { job } =
        (await waiter.polling.ask(() => client.getJob({ ...branch, jobId }, { signal: waiter.signal }))) ??
        {};
      return { outcome: "otherCommit", job, complaint: `${other}; to build that one after it: --queue` };
    }
    const begun = isOurs ? "is started" : "is under way already: waiting for that one";
    waiter.line.keep(`amplify-jobs: job ${jobId} ${begun}`);
    return endOfJob(await waitForJob(jobId, place, deadline, waiter), timeout, view, place);
  }

  const status = await runWait(
    (waiter) => explaining(() => startAndWait(waiter), client, branch, terminal),
    options,
    terminal,
  );
  const { stderr, env } = terminal;
  if (branch === idleDemo && !wait && stderr.isTTY === true) stderr.write(forgotten(programName(env)));
  return status;
}

const forgotten = (program: string) => `
This job is made up, and gone with this command. To see it run:
  ${program} start --wait --adapter fake
`;

function requestOf(branch: Branch, { commit, retry }: StartOptions): StartRequest {
  if (retry !== undefined) return { ...branch, jobType: "RETRY", jobId: retry };
  return { ...branch, jobType: "RELEASE", ...(commit !== undefined && { commitId: commit }) };
}
