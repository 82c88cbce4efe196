import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import { printJson } from "../../output/json.ts";
import { openClient } from "../../service/open-client.ts";
import { createPolling } from "../../service/polling.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { printOut } from "../../terminal/printer.ts";
import { createStatusLine } from "../../terminal/status-line.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView, type ViewOptions } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import { createJobSearch, type Wanted } from "./job-search.ts";
import { describeState, hasEnded, stateOf } from "./job-state.ts";
import { describeEnd, statusOfEnd } from "./verdict.ts";
import { waitUntil } from "./wait-until.ts";

type WaitOptions = BranchOptions &
  ConnectionOptions &
  ViewOptions & {
    readonly "job-id": string | undefined;
    readonly commit: string | undefined;
    readonly next: true | undefined;
    /** Milliseconds. */
    readonly timeout: number | undefined;
    /** Milliseconds. */
    readonly grace: number | undefined;
    readonly output: "text" | "json" | undefined;
  };

const usualTimeout = 3_600_000;
const usualGrace = 120_000;

/** Waits for the end of a job; the exit status says how it ended. */
export async function wait(options: WaitOptions, terminal: Terminal): Promise<number> {
  const { timeout = usualTimeout, grace = usualGrace } = options;
  const { client, now: jobTime, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  // How long it waits is a matter of this machine; how long a job has been running, of where it runs.
  const { now = Date.now, stderr, signal } = terminal;
  const begin = now();
  const deadline = begin + timeout;
  const line = createStatusLine(terminal);
  const waiter = {
    polling: createPolling(terminal, (trouble) => line.keep(`amplify-jobs: asking again after: ${trouble}`)),
    line,
    now,
  };
  const say = (text: string) => stderr.write(`amplify-jobs: ${inert(text)}\n`);
  try {
    const branchMayAppear =
      options.grace !== undefined || options.commit !== undefined || options.next === true;
    const search = createJobSearch(client, branch, wantedOf(options), branchMayAppear);
    let answered: number | undefined;
    const appearing = "waiting for a job to appear";
    const jobId = await waitUntil(
      {
        async ask() {
          const found = await search.find(signal);
          answered ??= now();
          return found;
        },
        tell: () => [`○ ${appearing}, ${formatDuration(now() - begin)}`, appearing],
      },
      // A service that does not answer has not said that there is no such job.
      () => Math.min(deadline, (answered ?? deadline) + grace),
      waiter,
    );
    if (jobId === undefined && now() < deadline) {
      line.clear();
      say(`no such job has appeared in ${formatDuration(grace)}${search.reason}`);
      return exitStatus.none;
    }
    const job =
      jobId &&
      (await waitUntil(
        {
          ask: async () => (await client.getJob({ ...branch, jobId }, { signal })).job,
          isEnough: ({ summary }) => hasEnded(summary),
          tell: (found) => found && [describeState(found, jobTime()), stateOf(found)],
        },
        () => deadline,
        waiter,
      ));
    line.clear();
    if (!job || !hasEnded(job.summary)) {
      say(`the job has not ended in ${formatDuration(timeout)}${job ? `: ${stateOf(job)}` : ""}`);
      return exitStatus.timedOut;
    }
    const asJson = options.output === "json";
    await printOut(
      terminal,
      asJson ? printJson(job) : describeEnd(job, createView(options, terminal, jobTime)),
    );
    return statusOfEnd(job.summary.status);
  } finally {
    line.clear();
  }
}

function wantedOf({ "job-id": jobId, commit, next }: WaitOptions): Wanted {
  if (jobId !== undefined) return { by: "id", jobId };
  if (commit !== undefined) return { by: "commit", commit };
  return { by: next ? "next" : "newest" };
}
