import type { JobSummary } from "@jobs/contract";
import { exitStatus } from "../exit-status.ts";
import { printJson } from "../format/json.ts";
import { createNdjsonFormat } from "../format/ndjson.ts";
import { firstLine, inert } from "../inert.ts";
import { createPrinter, isClosedPipe } from "../printer.ts";
import type { Terminal } from "../terminal.ts";
import type { View } from "../view.ts";
import { createPatience } from "../waiting/patience.ts";
import { createLiveTable, roomOn } from "./live-table.ts";
import { createSelection, type Wish } from "./selection.ts";
import type { Walk } from "./walk.ts";

export interface Watch {
  walk(signal: AbortSignal, limit: number): Walk<JobSummary>;
  readonly wish: Wish<JobSummary>;
  readonly view: View;
  /** `ndjson` for programs; else a table on a terminal, and a line for each change elsewhere. */
  readonly output: "table" | "ndjson" | undefined;
}

/** Jobs that are kept in sight where nobody says how many. */
const usualLimit = 20;

/** Keeps a list up to date until it is stopped: on a terminal in its place, elsewhere by a line for each change of state. */
export async function watchList({ walk, wish, view, output }: Watch, terminal: Terminal): Promise<number> {
  const printer = createPrinter(terminal.stdout, terminal.signal);
  const signal = AbortSignal.any([terminal.signal, printer.closed]);
  const patience = createPatience({ ...terminal, signal });
  const inPlace = view.live && output !== "ndjson";
  const room = inPlace ? roomOn(terminal.stdout) : Infinity;
  const limit = Math.max(1, Math.min(wish.limit ?? usualLimit, room));
  const show = inPlace ? createLiveTable(view, terminal.stdout) : createChanges(view, output);
  let jobs: readonly JobSummary[] = [];
  let seen = "";
  try {
    for (;;) {
      jobs = (await patience.ask(() => collect(walk(signal, limit), { ...wish, limit }))) ?? jobs;
      const states = printJson(jobs.map(({ jobId, status }) => [jobId, status]));
      if (states !== seen) patience.hurry();
      seen = states;
      await printer.print(show(jobs));
      await patience.rest(Infinity, () => (inPlace ? printer.print(show(jobs)) : undefined));
    }
  } catch (error) {
    if (isClosedPipe(signal.aborted ? signal.reason : error)) return exitStatus.done;
    throw error;
  } finally {
    printer.release();
  }
}

async function collect(walk: Walk<JobSummary>, wish: Wish<JobSummary>): Promise<JobSummary[]> {
  const select = createSelection(wish);
  const found: JobSummary[] = [];
  for await (const page of walk.pages) {
    const { kept, enough } = select(page);
    found.push(...kept);
    if (enough !== undefined) break;
  }
  return found;
}

/** A line for each job that is new or has another state than before; the oldest first. */
function createChanges({ now }: View, output: Watch["output"]): (jobs: readonly JobSummary[]) => string {
  const states = new Map<string, string>();
  const ndjson = createNdjsonFormat(undefined);
  return (jobs) => {
    const changed = jobs.toReversed().filter(({ jobId, status }) => states.get(jobId) !== status);
    states.clear();
    for (const { jobId, status } of jobs) states.set(jobId, status);
    if (output === "ndjson") return ndjson.page(changed);
    const time = new Date(now()).toISOString();
    return changed
      .map(({ jobId, status, commitMessage }) =>
        `${time} job ${inert(jobId)} ${inert(status)}: ${firstLine(commitMessage)}`.trimEnd().concat("\n"),
      )
      .join("");
  };
}
