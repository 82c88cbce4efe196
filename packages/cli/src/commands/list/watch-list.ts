import type { JobsResponse, JobSummary } from "@jobs/contract";
import { itemsWanted } from "../../listing/paging.ts";
import { createSelection, type Criteria } from "../../listing/selection.ts";
import { createWalk, type Source } from "../../listing/walk.ts";
import { printJson } from "../../output/json.ts";
import { createPolling } from "../../waiting/polling.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { createPrinter, isClosedPipe } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { View } from "../../terminal/view.ts";
import { createChanges } from "./changes.ts";
import { createLiveTable, roomOn } from "./live-table.ts";

export interface Watch {
  readonly source: Source<JobSummary, JobsResponse<"listJobs">>;
  readonly criteria: Criteria<JobSummary>;
  readonly maxItems: number | undefined;
  readonly view: View;
  /** `ndjson` for programs; else a table on a terminal, and a line for each change elsewhere. */
  readonly output: "table" | "ndjson" | undefined;
}

/** Jobs that are kept in sight where nobody says how many. */
const usualLimit = 20;

/** Keeps a list up to date until it is stopped: on a terminal in its place, elsewhere by a line for each change of state. */
export async function watchList(
  { source, criteria: all, maxItems, view, output }: Watch,
  terminal: Terminal,
): Promise<number> {
  const printer = createPrinter(terminal.stdout, terminal.signal);
  const signal = AbortSignal.any([terminal.signal, printer.closed]);
  const inPlace = view.live && output !== "ndjson";
  let trouble: string | undefined;
  const polling = createPolling({ ...terminal, signal }, (text) => {
    trouble = text;
    if (!inPlace) terminal.stderr.write(`amplify-jobs: asking again after: ${inert(text)}\n`);
  });
  const room = inPlace ? roomOn(terminal.stdout) : Infinity;
  const criteria = { ...all, limit: Math.max(1, Math.min(all.limit ?? usualLimit, room)) };
  const paging = { "max-items": itemsWanted(criteria, { "max-items": maxItems }) };
  const show = inPlace ? createLiveTable(view, terminal.stdout) : createChanges(view, output);
  let jobs: readonly JobSummary[] = [];
  let seen = "";

  async function collect(): Promise<JobSummary[]> {
    const select = createSelection(criteria);
    const found: JobSummary[] = [];
    for await (const page of createWalk(source, paging, { signal, ahead: false }).pages) {
      const { kept, enough } = select(page);
      found.push(...kept);
      if (enough !== undefined) break;
    }
    return found;
  }

  try {
    for (;;) {
      const answer = await polling.ask(collect);
      if (answer !== undefined) {
        jobs = answer;
        trouble = undefined;
      }
      const states = printJson(jobs.map(({ jobId, status }) => [jobId, status]));
      if (states !== seen) polling.hurry();
      seen = states;
      await printer.print(show(jobs, trouble));
      await polling.rest(Infinity, () => (inPlace ? printer.print(show(jobs, trouble)) : undefined));
    }
  } catch (error) {
    if (isClosedPipe(signal.aborted ? signal.reason : error)) return exitStatus.done;
    throw error;
  } finally {
    printer.release();
  }
}
