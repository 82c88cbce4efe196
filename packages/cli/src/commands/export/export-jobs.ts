import type { JobSummary } from "@jobs/contract";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import { jobsOf } from "../../listing/jobs-of.ts";
import { createWalk, type Walk } from "../../listing/walk.ts";
import { loadFormat } from "../../output/choose-format.ts";
import type { Format } from "../../output/format.ts";
import { jobKind } from "../../output/kinds/jobs.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { printOut } from "../../terminal/printer.ts";
import { createProgress } from "../../terminal/status-line.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView } from "../../terminal/view.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { checkPlace, openExportFile, type ExportFile } from "./export-file.ts";
import { exportFormats, type ExportFormat } from "./formats.ts";
import { lockFile } from "./lock-file.ts";

type ExportOptions = BranchOptions &
  ConnectionOptions & {
    readonly "page-size": number | undefined;
    readonly format: ExportFormat | undefined;
    readonly restart: true | undefined;
  };

/** Writes all jobs of a branch to a file, and goes on where an earlier run was stopped. */
export async function exportJobs(file: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  const { client, now, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  await checkPlace(file);
  const named = exportFormats.find((name) => file.toLowerCase().endsWith(`.${name}`));
  const name = options.format ?? named ?? "ndjson";
  const lock = await lockFile(file);
  let output: ExportFile | undefined;
  try {
    output = await openExportFile(file, { ...branch, format: name }, options.restart === true);
    const { begun } = output;
    if (begun.done) {
      await printOut(terminal, `${file} is complete already: ${begun.jobs} jobs. --restart begins again\n`);
      return exitStatus.done;
    }
    const paging = { "page-size": options["page-size"], "starting-token": begun.token };
    const walk = createWalk(jobsOf(client, branch), paging, { signal: terminal.signal, ahead: true });
    const format = await loadFormat(name, {
      kind: jobKind,
      view: createView({}, terminal, now),
      begun: begun.bytes > 0,
      single: false,
      more: () => "",
    });
    const jobs = await writeAll(walk, output, format, terminal);
    await printOut(terminal, `${jobs} jobs are in ${file}\n`);
    return exitStatus.done;
  } finally {
    await output?.close();
    lock.release();
  }
}

async function writeAll(
  walk: Walk<JobSummary>,
  { begun, append }: ExportFile,
  format: Format<JobSummary>,
  terminal: Terminal,
): Promise<number> {
  const progress = createProgress(terminal);
  let at: Omit<Checkpoint, "bytes"> = begun;
  try {
    for await (const page of walk.pages) {
      const jobs = behind(page, at.lastJobId);
      const { token: _, ...rest } = at;
      const token = walk.next()?.token;
      at = {
        ...rest,
        jobs: at.jobs + jobs.length,
        ...(jobs.length > 0 ? { lastJobId: jobs.at(-1)?.jobId } : {}),
        ...(token === undefined ? {} : { token }),
      };
      if (token !== undefined) await append(format.page(jobs), at);
      else await append(format.page(jobs) + format.end(undefined), { ...at, done: true });
      terminal.debug?.(`a page of ${page.length} jobs, ${jobs.length} of them new`);
      progress.show(`${at.jobs} jobs …`);
    }
    return at.jobs;
  } finally {
    progress.clear();
  }
}

/** Where newer jobs have moved the pages, the last job written comes again, and before it only what was written, too. */
function behind(page: readonly JobSummary[], lastJobId: string | undefined): readonly JobSummary[] {
  return page.slice(page.findIndex(({ jobId }) => jobId === lastJobId) + 1);
}
