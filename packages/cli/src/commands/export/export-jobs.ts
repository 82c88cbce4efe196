import type { CommandLine } from "../../command-line/command.ts";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import type { FilterOptions } from "../../command-line/groups/filters.ts";
import { quote, writeCommand } from "../../command-line/write-command.ts";
import { explainNotFound, isNotFound } from "../../listing/explain-not-found.ts";
import { filterJobs } from "../../listing/filter-jobs.ts";
import { jobsOf } from "../../listing/jobs-of.ts";
import { createWalk } from "../../listing/walk.ts";
import { loadFormat } from "../../output/choose-format.ts";
import { jobKind } from "../../output/kinds/jobs.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { inert } from "../../terminal/inert.ts";
import { printOut } from "../../terminal/printer.ts";
import { programName } from "../../terminal/program-name.ts";
import { reportFailure } from "../../terminal/report-failure.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView } from "../../terminal/view.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { openExportFile, type ExportFile } from "./export-file.ts";
import { formatOf, type ExportFormat } from "./formats.ts";
import { lockFile } from "./lock-file.ts";
import { findPlace } from "./place.ts";
import { writeJobs, type Written } from "./write-jobs.ts";

type ExportOptions = BranchOptions &
  ConnectionOptions &
  Pick<FilterOptions, "since"> & {
    readonly "page-size": number | undefined;
    readonly output: ExportFormat | undefined;
    readonly restart: true | undefined;
  };

/** Adds the jobs of a branch that a file lacks to its end. */
export async function exportJobs(line: CommandLine<ExportOptions>, terminal: Terminal): Promise<number> {
  const { options, operand } = line;
  const format = formatOf(operand, options.output);
  const open = await openClient(options, terminal);
  const branch = whichBranch(options, open.demo);
  const place = await findPlace(operand);
  const lock = await lockFile(place.path);
  let file: ExportFile | undefined;
  let written: Written;
  try {
    const columns = format === "ndjson" ? undefined : Object.keys(jobKind.fields).join(",");
    file = await openExportFile(place, { ...branch, format, columns }, options.restart === true);
    written = await writeTo(file, jobsOf(open.client, branch), options, open.now, terminal);
  } catch (error) {
    const status = reportFailure(await explainNotFound(error, open.client, branch, terminal), terminal);
    // What is not there does not come back by being asked for again.
    if (file !== undefined && !isNotFound(error))
      terminal.stderr.write(`To go on: ${toGoOn(line, terminal)}\n`);
    return status;
  } finally {
    await file?.close();
    lock.release();
  }
  await printOut(terminal, `${describe(written, operand)}\n`);
  return exitStatus.done;
}

async function writeTo(
  file: ExportFile,
  source: ReturnType<typeof jobsOf>,
  options: ExportOptions,
  now: () => number,
  terminal: Terminal,
): Promise<Written> {
  const view = createView({}, terminal, now);
  const begun = goingBackTo(options.since?.(now(), view.timeZone), file.begun);
  const { since, bytes } = begun;
  const request = { kind: jobKind, view, begun: bytes > 0, single: false, more: () => "" };
  return writeJobs(
    {
      file,
      begun,
      criteria: filterJobs({ since: since === undefined ? undefined : () => since }, view),
      format: await loadFormat(begun.format, request),
      walk: (token, ahead) =>
        createWalk(
          source,
          { "page-size": options["page-size"], "starting-token": token },
          { signal: terminal.signal, ahead },
        ),
    },
    terminal,
  );
}

function toGoOn({ given, operand }: CommandLine<ExportOptions>, { env }: Terminal): string {
  return writeCommand([programName(env), "export", quote(operand)], { ...given, restart: undefined });
}

/** The file goes back as far as ever was asked for: `--since` says where it begins, and not what a later run may leave out. */
function goingBackTo(asked: number | undefined, begun: Checkpoint): Checkpoint {
  const { jobs, until, pass } = begun;
  if (jobs === 0 && until === undefined && pass?.newest === undefined) return { ...begun, since: asked };
  if (begun.since === undefined || (asked !== undefined && asked >= begun.since)) return begun;
  return { ...begun, since: asked, until: undefined };
}

function describe({ jobs, added, open }: Written, file: string): string {
  const news = added === jobs ? "" : `, ${added === 0 ? "none" : added} of them new`;
  const rest =
    open === 0 ? "" : `; ${open} more ${open === 1 ? "has" : "have"} not ended: run it again later`;
  return `${jobs} jobs are in ${inert(file)}${news}${rest}`;
}
