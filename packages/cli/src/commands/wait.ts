import { waitDescription } from "../describe/wait.ts";
import { exitStatus } from "../exit-status.ts";
import { printJson } from "../format/json.ts";
import { isOver } from "../kinds/status-look.ts";
import { openClient } from "../open-client.ts";
import { branchOf } from "../options/branch-of.ts";
import type { OptionsOf } from "../options/option.ts";
import { parseCommand } from "../options/parse-options.ts";
import { printOut } from "../printer.ts";
import type { Terminal } from "../terminal.ts";
import { formatDuration } from "../time/duration.ts";
import { UsageError } from "../usage-error.ts";
import { createView } from "../view.ts";
import { createFindJob, type Wanted } from "../waiting/find-job.ts";
import { describeState } from "../waiting/job-state.ts";
import { createLiveLine } from "../waiting/live-line.ts";
import { createPatience } from "../waiting/patience.ts";
import { describeEnd, statusOfEnd } from "../waiting/verdict.ts";
import { waitUntil } from "../waiting/wait-until.ts";

const usualTimeout = 3_600_000;
const usualGrace = 120_000;

/** Waits for the end of a job; the exit status says how it ended. */
export async function wait(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options } = parseCommand(args, waitDescription, terminal.env);
  const wanted = wantedOf(options);
  const { isDemo: _, ...branch } = await branchOf(options);
  const { client } = await openClient(options, terminal);
  const { now = Date.now, stderr, signal } = terminal;
  const { timeout = usualTimeout, grace = usualGrace } = options;
  const begin = now();
  const deadline = begin + timeout;
  const line = createLiveLine(terminal);
  const patience = createPatience(terminal);
  const say = (text: string) => stderr.write(`amplify-jobs: ${text}\n`);
  try {
    const find = createFindJob(client, branch, wanted);
    const appearing = "waiting for a job to appear";
    const jobId = await waitUntil(
      {
        ask: () => find(signal),
        tell: () => [appearing, `○ ${appearing}, ${formatDuration(now() - begin)}`],
      },
      Math.min(deadline, begin + grace),
      { patience, line, now },
    );
    if (jobId === undefined && now() < deadline) {
      line.clear();
      say(`no such job has appeared in ${formatDuration(grace)}`);
      return exitStatus.none;
    }
    const job =
      jobId &&
      (await waitUntil(
        {
          ask: async () => (await client.getJob({ ...branch, jobId }, { signal })).job,
          isEnough: ({ summary }) => isOver(summary.status),
          tell: (found) => found && describeState(found, now()),
        },
        deadline,
        { patience, line, now },
      ));
    line.clear();
    if (!job || !isOver(job.summary.status)) {
      const state = job ? `: ${describeState(job, now())[0]}` : "";
      say(`the job has not ended in ${formatDuration(timeout)}${state}`);
      return exitStatus.timedOut;
    }
    await printOut(
      terminal,
      options.output === "json" ? printJson(job) : describeEnd(job, createView(options, terminal)),
    );
    return statusOfEnd(job.summary.status);
  } finally {
    line.clear();
  }
}

function wantedOf(options: OptionsOf<typeof waitDescription.options>): Wanted {
  const { "job-id": jobId, commit, next } = options;
  const given = [jobId && "--job-id", commit && "--commit", next && "--next"].filter(
    (name) => name !== undefined,
  );
  if (given.length > 1)
    throw new UsageError(`${given.join(" and ")} name different jobs; leave one of them out`);
  if (jobId !== undefined) return { by: "id", jobId };
  if (commit !== undefined) return { by: "commit", commit };
  return { by: next ? "next" : "newest" };
}
