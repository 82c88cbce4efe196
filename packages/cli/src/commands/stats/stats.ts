import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import type { FilterOptions } from "../../command-line/groups/filters.ts";
import { resultFormats } from "../../command-line/groups/output.ts";
import { explainNotFound } from "../../listing/explain-not-found.ts";
import { filterJobs } from "../../listing/filter-jobs.ts";
import { jobsOf } from "../../listing/jobs-of.ts";
import { createSelection } from "../../listing/selection.ts";
import { createWalk } from "../../listing/walk.ts";
import { chooseFormat, loadFind } from "../../output/choose-format.ts";
import { formats } from "../../output/formats.ts";
import { toPlain } from "../../output/plain.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch, type Branch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { printOut } from "../../terminal/printer.ts";
import { createProgress } from "../../terminal/status-line.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView, type View, type ViewOptions } from "../../terminal/view.ts";
import { createJobStats, type JobStats } from "./job-stats.ts";

type StatsOptions = BranchOptions &
  ConnectionOptions &
  FilterOptions &
  ViewOptions & {
    readonly "max-items": number | undefined;
    readonly "page-size": number | undefined;
    readonly output: (typeof resultFormats)[number] | undefined;
    readonly query: string | undefined;
  };

/** Counts the jobs of a branch in one pass. */
export async function stats(options: StatsOptions, terminal: Terminal): Promise<number> {
  const { client, now, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  const view = createView(options, terminal, now);
  const print = await loadPrint(options, branch, view);
  const counted = createJobStats(view.live ? view.timeZone : "UTC");
  const select = createSelection(filterJobs(options, view));
  const progress = createProgress(terminal);
  const walk = createWalk(jobsOf(client, branch), options, { signal: terminal.signal, ahead: true });
  let read = 0;
  try {
    for await (const jobs of walk.pages) {
      const { kept, enough } = select(jobs);
      for (const job of kept) counted.add(job);
      if (enough !== undefined) break;
      read += jobs.length;
      progress.show(`${read} jobs …`);
    }
  } catch (error) {
    throw await explainNotFound(error, client, branch, terminal);
  } finally {
    progress.clear();
  }
  await printOut(terminal, print(counted.result()));
  return exitStatus.done;
}

/** Known before anything is counted, so that a wrong expression shows at once. */
async function loadPrint(
  options: StatsOptions,
  branch: Branch,
  view: View,
): Promise<(counted: JobStats) => string> {
  const name = chooseFormat(options, view, resultFormats);
  const find = await loadFind(options.query);
  if (name === "table" && find !== undefined) {
    const { drawResult } = await import("../../output/result-table.ts");
    return (counted) => drawResult("Stats", find(counted), view);
  }
  if (name === "table") {
    const { printStats } = await import("./print-stats.ts");
    return (counted) => printStats(counted, branch, view);
  }
  const { print } = await formats[name].load();
  return (counted) => print(find === undefined ? toPlain(counted) : find(counted));
}
