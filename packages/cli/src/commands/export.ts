import type { JobSummary } from "@jobs/contract";
import { exportDescription } from "../describe/export.ts";
import { exitStatus } from "../exit-status.ts";
import type { Checkpoint } from "../export/checkpoint.ts";
import { checkPlace, openExportFile, type ExportFile } from "../export/export-file.ts";
import { lockFile } from "../export/lock-file.ts";
import type { Format } from "../format/format.ts";
import { jobKind } from "../kinds/jobs.ts";
import { jobsOf } from "../listing/jobs-of.ts";
import { createProgress } from "../listing/progress.ts";
import { createWalk, type Walk } from "../listing/walk.ts";
import { openClient } from "../open-client.ts";
import { branchOf } from "../options/branch-of.ts";
import { parseCommand } from "../options/parse-options.ts";
import { printOut } from "../printer.ts";
import type { Terminal } from "../terminal.ts";

/** Writes all jobs of a branch to a file, and goes on where an earlier run was stopped. */
export async function exportJobs(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, operand: file } = parseCommand(args, exportDescription, terminal.env);
  const { isDemo: _, ...branch } = await branchOf(options);
  const { client } = await openClient(options, terminal);
  await checkPlace(file);
  const format = options.format ?? (/\.csv$/i.test(file) ? "csv" : "ndjson");
  const lock = await lockFile(file);
  let output: ExportFile | undefined;
  try {
    output = await openExportFile(file, { ...branch, format }, options.restart === true);
    const { begun } = output;
    if (begun.done) {
      await printOut(terminal, `${file} is complete already: ${begun.jobs} jobs. --restart begins again\n`);
      return exitStatus.done;
    }
    const paging = { "page-size": options["page-size"], "starting-token": begun.token };
    const walk = createWalk(jobsOf(client, branch), paging, { signal: terminal.signal, ahead: true });
    const jobs = await writeAll(walk, output, await formatOf(format, begun.bytes > 0), terminal);
    await printOut(terminal, `${jobs} jobs are in ${file}\n`);
    return exitStatus.done;
  } finally {
    await output?.close();
    lock.release();
  }
}

async function formatOf(format: Checkpoint["format"], begun: boolean): Promise<Format<JobSummary>> {
  if (format === "csv") return (await import("../format/csv.ts")).createCsvFormat(jobKind, { begun });
  return (await import("../format/ndjson.ts")).createNdjsonFormat(undefined);
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
