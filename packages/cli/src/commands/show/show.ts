import type { CommandLine } from "../../command-line/command.ts";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import { resultFormats } from "../../command-line/groups/output.ts";
import { writeNext } from "../../command-line/write-command.ts";
import { explaining } from "../../listing/explain-not-found.ts";
import { chooseFormat, loadFind } from "../../output/choose-format.ts";
import { formats } from "../../output/formats.ts";
import { toPlain } from "../../output/plain.ts";
import { newestJobs } from "../../waiting/newest-jobs.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { canMoveCursor } from "../../terminal/cursor.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { printOut } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView, type ViewOptions } from "../../terminal/view.ts";
import { hasEnded } from "../../waiting/job-state.ts";
import { createJobSheet } from "./job-sheet.ts";
import { watchJob } from "./watch-job.ts";

type ShowOptions = BranchOptions &
  ConnectionOptions &
  ViewOptions & {
    readonly "job-id": string | undefined;
    readonly output: (typeof resultFormats)[number] | undefined;
    readonly query: string | undefined;
  };

/** Shows one job. */
export async function show(
  { options, given }: CommandLine<ShowOptions>,
  terminal: Terminal,
): Promise<number> {
  const { client, now, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  const view = createView(options, terminal, now);
  const name = chooseFormat(options, view, resultFormats);
  // Known before anything is asked, so that a wrong expression shows at once.
  const find = await loadFind(options.query);
  const { stdout, stderr, env, signal } = terminal;
  const explained = <Answer>(ask: () => Promise<Answer>) => explaining(ask, client, branch, terminal);
  const jobId = options["job-id"] ?? (await explained(() => newestJobs(client, branch, signal)))[0]?.jobId;
  if (jobId === undefined) {
    stderr.write(`amplify-jobs: ${inert(`the branch ${branch.branchName} has no job`)}\n`);
    return exitStatus.none;
  }
  const ask = async (wanted: AbortSignal) =>
    (await client.getJob({ ...branch, jobId }, { signal: wanted })).job;
  const job = await explained(() => ask(signal));
  if (name === "table" && find !== undefined) {
    const { drawResult } = await import("../../output/result-table.ts");
    await printOut(terminal, drawResult("GetJob", find({ job }), view));
    return exitStatus.done;
  }
  if (name !== "table") {
    const { print } = await formats[name].load();
    await printOut(terminal, print(find === undefined ? toPlain({ job }) : find({ job })));
    return exitStatus.done;
  }
  const sheet = createJobSheet(view, writeNext(["logs", jobId], given, terminal));
  if (!hasEnded(job.summary) && canMoveCursor(stdout, env))
    return watchJob({ job, ask, sheet, view }, terminal);
  await printOut(terminal, `${sheet(job).join("\n")}\n`);
  return exitStatus.done;
}
