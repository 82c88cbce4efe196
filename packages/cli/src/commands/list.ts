import { listDescription } from "../describe/list.ts";
import { jobKind } from "../kinds/jobs.ts";
import { jobWish } from "../listing/job-wish.ts";
import { jobsOf } from "../listing/jobs-of.ts";
import { runList } from "../listing/run-list.ts";
import { itemsWanted } from "../listing/paging-options.ts";
import { createWalk } from "../listing/walk.ts";
import { openClient } from "../open-client.ts";
import { branchOf } from "../options/branch-of.ts";
import type { OptionsOf } from "../options/option.ts";
import { parseCommand } from "../options/parse-options.ts";
import { programName } from "../program-name.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { createView } from "../view.ts";

type ListOptions = OptionsOf<typeof listDescription.options>;

/** Lists the jobs of a branch, page by page as they come. */
export async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, given } = parseCommand(args, listDescription, terminal.env);
  const single = isSingle(options);
  const watched = options.watch === true ? watchedOutput(options) : undefined;
  const { isDemo, ...branch } = await branchOf(options);
  const { client, now } = await openClient(options, terminal);
  const view = createView(options, { ...terminal, now });
  const wish = jobWish(options, view);
  const source = jobsOf(client, branch);
  if (watched !== undefined) {
    const { watchList } = await import("../listing/watch-list.ts");
    const walk = (signal: AbortSignal, limit: number) =>
      createWalk(source, { "max-items": itemsWanted({ ...wish, limit }, options) }, { signal, ahead: false });
    return watchList({ walk, wish, view, output: watched.output }, terminal);
  }
  const hint = isDemo ? nextSteps(programName(terminal.env)) : undefined;
  return runList(
    { command: "list", kind: jobKind, source, view, options, given, wish, single, hint },
    terminal,
  );
}

function isSingle({ latest, "last-success": lastSuccess, limit }: ListOptions): boolean {
  const single = latest === true || lastSuccess === true;
  if (single && limit !== undefined)
    throw new UsageError("--limit does not go with --latest and --last-success, which show one job");
  return single;
}

function watchedOutput(options: ListOptions): { output: "table" | "ndjson" | undefined } {
  const paged = (
    [
      "starting-token",
      "page-size",
      "max-results",
      "next-token",
      "no-paginate",
      "query",
      "no-truncate",
    ] as const
  ).find((name) => options[name] !== undefined);
  if (paged !== undefined)
    throw new UsageError(`--watch shows the newest jobs, and does not go with --${paged}`);
  const { output } = options;
  if (output === undefined || output === "table" || output === "ndjson") return { output };
  throw new UsageError(`--watch goes with --output table or ndjson, not with ${output}`);
}

function nextSteps(program: string): string {
  return `
These jobs are made up: no AWS was asked. Try next:
  ${program} stats --adapter fake
  ${program} serve    a local API for the AWS CLI and SDKs
  ${program} list --app-id <app> --branch-name <branch>
  ${program} --help
`;
}
