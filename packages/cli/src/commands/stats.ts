import { statsDescription } from "../describe/stats.ts";
import { exitStatus } from "../exit-status.ts";
import { jobsOf } from "../listing/jobs-of.ts";
import { jobWish } from "../listing/job-wish.ts";
import { createProgress } from "../listing/progress.ts";
import { createSelection } from "../listing/selection.ts";
import { createWalk } from "../listing/walk.ts";
import { openClient } from "../open-client.ts";
import { branchOf } from "../options/branch-of.ts";
import { parseCommand } from "../options/parse-options.ts";
import { printOut } from "../printer.ts";
import { createJobStats, type JobStats } from "../stats/job-stats.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { createView, type View } from "../view.ts";

/** Counts the jobs of a branch in one pass. */
export async function stats(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options } = parseCommand(args, statsDescription, terminal.env);
  const { isDemo: _, ...branch } = await branchOf(options);
  const { client, now } = await openClient(options, terminal);
  const view = createView(options, { ...terminal, now });
  const print = await printerOf(options, branch.branchName, view);
  const counted = createJobStats(view.live ? view.timeZone : "UTC");
  const wish = jobWish(options, view);
  const select = createSelection(wish);
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
  } finally {
    progress.clear();
  }
  await printOut(terminal, print(counted.result()));
  return exitStatus.done;
}

interface PrintOptions {
  readonly output?: "table" | "json" | "yaml" | "text" | undefined;
  readonly query?: string | undefined;
}

/** Known before anything is counted, so that a wrong expression shows at once. */
async function printerOf(
  options: PrintOptions,
  title: string,
  view: View,
): Promise<(counted: JobStats) => string> {
  const { query } = options;
  const output = options.output ?? (view.live && query === undefined ? "table" : "json");
  if (output === "table") {
    if (query !== undefined)
      throw new UsageError("--query goes with --output json, yaml or text, not with table");
    const { printStats } = await import("../stats/print-stats.ts");
    return (counted) => printStats(counted, title, view);
  }
  const print = await documentPrinter(output);
  const find = query === undefined ? undefined : (await import("../format/query.ts")).createQuery(query);
  return (counted) => print(find === undefined ? counted : find(counted));
}

async function documentPrinter(output: "json" | "yaml" | "text"): Promise<(value: unknown) => string> {
  if (output === "json") return (await import("../format/json.ts")).printJson;
  if (output === "yaml") return (await import("../format/yaml.ts")).printYaml;
  const { printText } = await import("../format/text.ts");
  return (value) => printText(JSON.parse(JSON.stringify(value)));
}
