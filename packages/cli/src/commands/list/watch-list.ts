import type { JobsResponse, JobSummary } from "@jobs/contract";
import { itemsWanted } from "../../listing/paging.ts";
import { createSelection, type Criteria } from "../../listing/selection.ts";
import { createWalk, type Source } from "../../listing/walk.ts";
import { printJson } from "../../output/json.ts";
import { canMoveCursor } from "../../terminal/cursor.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { createPrinter, isClosedPipe } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { View } from "../../terminal/view.ts";
import { createPolling } from "../../waiting/polling.ts";
import { createChanges } from "./changes.ts";
import { createLiveTable, roomOn, type Sight } from "./live-table.ts";
import { usualLimit } from "./usual-limit.ts";

export interface Watch {
  /** Whose list it is, in words. */
  readonly list: string;
  readonly source: Source<JobSummary, JobsResponse<"listJobs">>;
  /** At which step those jobs are that run, by their ids. */
  stepsOf(jobs: readonly JobSummary[], signal: AbortSignal): Promise<ReadonlyMap<string, string>>;
  readonly criteria: Criteria<JobSummary>;
  readonly maxItems: number | undefined;
  readonly view: View;
  /** `ndjson` for programs; else a table on a terminal, and a line for each change elsewhere. */
  readonly output: "table" | "ndjson" | undefined;
}

/** Keeps a list up to date until it is stopped: on a terminal in its place, elsewhere by a line for each change of state. */
export async function watchList(
  { list, source, stepsOf, criteria: all, maxItems, view, output }: Watch,
  terminal: Terminal,
): Promise<number> {
  const printer = createPrinter(terminal.stdout, terminal.signal);
  const signal = AbortSignal.any([terminal.signal, printer.closed]);
  const inPlace = canMoveCursor(terminal.stdout, terminal.env) && output !== "ndjson";
  let trouble: string | undefined;
  const polling = createPolling({ ...terminal, signal }, (text) => {
    trouble = text;
    if (!inPlace) terminal.stderr.write(`amplify-jobs: asking again after: ${inert(text)}\n`);
  });
  const room = inPlace ? roomOn(terminal.stdout) : Infinity;
  const criteria = { ...all, limit: Math.max(1, Math.min(all.limit ?? usualLimit, room)) };
  const paging = { "max-items": itemsWanted(criteria, { "max-items": maxItems }) };
  const changes = createChanges(view, output);
  const show = inPlace
    ? createLiveTable(list, view, terminal.stdout)
    : ({ jobs, at }: Sight) => (at === 0 ? "" : changes(jobs));
  let sight: Sight = { jobs: [], steps: new Map(), at: 0 };
  let seen = "";

  async function look(): Promise<Sight> {
    const jobs = await collect();
    const steps = inPlace ? await stepsOf(jobs, signal) : new Map<string, string>();
    return { jobs, steps, at: view.now() };
  }

  async function collect(): Promise<JobSummary[]> {
    const select = createSelection(criteria);
    const found: JobSummary[] = [];
    for await (const page of createWalk(source, paging, { signal, ahead: false }).pages) {
      const { kept, enough } = select(page);
      for (const job of kept) found.push(job);
      if (enough !== undefined) break;
    }
    return found;
  }

  try {
    for (;;) {
      const answer = await polling.ask(look);
      if (answer !== undefined) {
        sight = answer;
        trouble = undefined;
      }
      const states = printJson(sight.jobs.map(({ jobId, status }) => [jobId, status]));
      if (states !== seen) polling.hurry();
      seen = states;
      const frame = () => printer.print(show({ ...sight, trouble }));
      await frame();
      await polling.rest(Infinity, () => (inPlace ? frame() : undefined));
    }
  } catch (error) {
    if (isClosedPipe(signal.aborted ? signal.reason : error)) return exitStatus.done;
    throw error;
  } finally {
    printer.release();
  }
}
