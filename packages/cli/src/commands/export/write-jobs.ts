import type { JobSummary } from "@jobs/contract";
import { createSelection, type Criteria } from "../../listing/selection.ts";
import type { Walk } from "../../listing/walk.ts";
import type { Format } from "../../output/format.ts";
import { isError } from "../../terminal/is-error.ts";
import { createProgress } from "../../terminal/status-line.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { hasEnded } from "../../waiting/job-state.ts";
import type { Pass } from "./checkpoint.ts";
import type { ExportFile, Progress } from "./export-file.ts";
import { createJobIds, numberOf } from "./job-ids.ts";
import { isReached, passAfter } from "./pass.ts";

interface Task {
  readonly file: Pick<ExportFile, "append">;
  readonly begun: Progress;
  readonly criteria: Criteria<JobSummary>;
  readonly format: Format<JobSummary>;
  /** The list from a token on, or from its newest job. */
  walk(token: string | undefined, ahead: boolean): Walk<JobSummary>;
}

/** What became of an export. */
export interface Written {
  /** In the file, and how many of them this run has added. */
  readonly jobs: number;
  readonly added: number;
  /** How many were left out because they have not ended. */
  readonly open: number;
}

/**
 * Adds to a file what it lacks of a list. A reading of the list that was broken off is finished first; then the list is read
 * from its newest job to where all is known. Which jobs are written is known by their ids: wherever a token leads, none comes
 * twice.
 */
export async function writeJobs(
  { file, begun, criteria, format, walk }: Task,
  terminal: Terminal,
): Promise<Written> {
  const { now = Date.now, debug } = terminal;
  const ids = createJobIds(begun.written);
  const select = createSelection(criteria);
  const progress = createProgress(terminal);
  const start = now();
  let at = begun;
  let read = 0;

  /** Writes jobs that are new, and then the list is read as far as `pass` says, or to its end. */
  async function write(jobs: readonly JobSummary[], pass: Pass, isLast: boolean): Promise<void> {
    const text = format.page(jobs) + (isLast ? format.end(undefined) : "");
    // Before anything stands behind what is complete, the checkpoint must say that it may.
    if (text !== "" && at.pass === undefined) await file.append("", { ...at, pass: {} });
    const { newest, oldestOpen } = pass;
    const known = { ...at, jobs: at.jobs + jobs.length, written: ids.saved() };
    at = isLast ? { ...known, until: oldestOpen ?? newest ?? at.until, pass: undefined } : { ...known, pass };
    await file.append(text, at);
  }

  /** Gives what is known then, and how many jobs were left out. */
  async function readList(from: Pass): Promise<{ readonly pass: Pass; readonly open: number }> {
    const { until } = at;
    const open = new Set<string>();
    const list = walk(from.token, until === undefined);
    let pass = from;
    for await (const page of list.pages) {
      const { kept, enough } = select(page);
      const fresh = kept.filter((job) => hasEnded(job) && ids.add(job.jobId));
      for (const job of kept) if (!hasEnded(job)) open.add(job.jobId);
      const token = list.next()?.token;
      pass = passAfter(pass, kept, token);
      const isLast = token === undefined || enough !== undefined || isReached(until, page);
      await write(fresh, pass, isLast);
      debug?.(`a page of ${page.length} jobs, ${fresh.length} of them new`);
      read += page.length;
      const seconds = Math.max(now() - start, 1) / 1000;
      progress.show(`${at.jobs} jobs so far, ${Math.round(read / seconds)} a second …`);
      if (isLast) return { pass, open: open.size };
    }
    await write([], pass, true);
    return { pass, open: open.size };
  }

  try {
    if (begun.pass?.token !== undefined)
      await readList(begun.pass).catch((error: unknown) => {
        if (!isLost(error)) throw error;
        progress.keep(
          `amplify-jobs: the service does not know any more where the last run has stopped, so the list is read from its newest job again; what is in the file is not written twice, and nothing needs --restart`,
        );
      });
    const { pass, open } = await readList({});
    const [newest, highest] = [numberOf(pass.newest ?? ""), ids.highest()];
    if (newest !== undefined && highest !== undefined && newest < highest)
      progress.keep(
        `amplify-jobs: the newest job of the list is ${newest}, and the file has one with the number ${highest}. If the branch was made anew, its jobs have the numbers of others: give another file, or --restart`,
      );
    return { jobs: at.jobs, added: at.jobs - begun.jobs, open };
  } finally {
    progress.clear();
  }
}

/** Whether there is no going on from a token: the service refuses it, or the place that it names is not there any more. */
function isLost(error: unknown): boolean {
  if (!isError(error) || !("code" in error)) return false;
  return ["REJECTED", "INVALID_TOKEN", "SKIP_PAST_END"].some((code) => code === error.code);
}
