import type { Job } from "@jobs/contract";
import { waitDescription } from "../describe/wait.ts";
import { exitStatus } from "../exit-status.ts";
import { printJson } from "../format/json.ts";
import { firstLine, inert } from "../inert.ts";
import { isOver, statusLook } from "../kinds/status-look.ts";
import { openClient } from "../open-client.ts";
import { branchOf } from "../options/branch-of.ts";
import type { OptionsOf } from "../options/option.ts";
import { parseCommand } from "../options/parse-options.ts";
import type { Terminal } from "../terminal.ts";
import { formatDuration } from "../time/duration.ts";
import { UsageError } from "../usage-error.ts";
import { createView } from "../view.ts";
import { createFindJob, type Wanted } from "../waiting/find-job.ts";
import { createLiveLine, type LiveLine } from "../waiting/live-line.ts";
import { createPatience, type Patience } from "../waiting/patience.ts";
import { describeEnd, statusOfEnd } from "../waiting/verdict.ts";

const usualTimeout = 3_600_000;
const usualGrace = 120_000;

/** Waits for the end of a job; the exit status says how it ended. */
export async function wait(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options } = parseCommand(args, waitDescription, terminal.env);
  const wanted = wantedOf(options);
  const { isDemo: _, ...branch } = await branchOf(options);
  const { client } = await openClient(options, terminal);
  const { now = Date.now, stdout, stderr, signal } = terminal;
  const { timeout = usualTimeout, grace = usualGrace } = options;
  const deadline = now() + timeout;
  const line = createLiveLine(terminal);
  const patience = createPatience(terminal);
  const say = (text: string) => stderr.write(`amplify-jobs: ${text}\n`);
  try {
    const find = createFindJob(client, branch, wanted);
    const jobId = await untilFound(
      () => find(signal),
      Math.min(deadline, now() + grace),
      now,
      patience,
      line,
    );
    if (jobId === undefined) {
      line.clear();
      if (now() >= deadline) return timedOut(say, timeout);
      say(`no such job has appeared in ${formatDuration(grace)}`);
      return exitStatus.none;
    }
    patience.hurry();
    const ask = () => client.getJob({ ...branch, jobId }, { signal }).then(({ job }) => job);
    const job = await untilOver(ask, deadline, now, patience, line);
    line.clear();
    if (job === undefined) return timedOut(say, timeout);
    stdout.write(
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

async function untilFound(
  find: () => Promise<string | undefined>,
  deadline: number,
  now: () => number,
  patience: Patience,
  line: LiveLine,
): Promise<string | undefined> {
  const begin = now();
  for (;;) {
    const found = await patience.ask(find);
    if (found !== undefined || now() >= deadline) return found;
    const show = () =>
      line.show(
        "waiting for a job to appear",
        `○ waiting for a job to appear, ${formatDuration(now() - begin)}`,
      );
    show();
    await patience.rest(deadline, show);
  }
}

async function untilOver(
  ask: () => Promise<Job>,
  deadline: number,
  now: () => number,
  patience: Patience,
  line: LiveLine,
): Promise<Job | undefined> {
  let job: Job | undefined;
  for (;;) {
    const before = job?.summary.status;
    job = (await patience.ask(ask)) ?? job;
    if (job !== undefined && isOver(job.summary.status)) return job;
    if (now() >= deadline) return undefined;
    if (job?.summary.status !== before) patience.hurry();
    const show = () => job !== undefined && line.show(...describeState(job, now()));
    show();
    await patience.rest(deadline, show);
  }
}

/** The state for a line of its own, and for one that is kept up to date. */
function describeState({ summary, steps }: Job, now: number): [state: string, live: string] {
  const { jobId, status, startTime, commitMessage } = summary;
  const step = steps.findLast(({ endTime }) => endTime === undefined);
  const state = `job ${inert(jobId)} ${inert(status)}${step === undefined ? "" : `, step ${inert(step.stepName)}`}`;
  const elapsed = formatDuration(now - startTime.getTime());
  return [state, `${statusLook(status).mark} ${state}, ${elapsed}: ${firstLine(commitMessage)}`];
}

function timedOut(say: (text: string) => void, timeout: number): number {
  say(`the job has not ended in ${formatDuration(timeout)}`);
  return exitStatus.timedOut;
}
