import type { JobSummary } from "@jobs/contract";
import type { CommandLine } from "../../command-line/command.ts";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import type { FilterOptions } from "../../command-line/groups/filters.ts";
import type { OutputOptions } from "../../command-line/groups/output.ts";
import type { PagingOptions } from "../../command-line/groups/paging.ts";
import { explainNotFound } from "../../listing/explain-not-found.ts";
import { filterJobs } from "../../listing/filter-jobs.ts";
import { jobsOf } from "../../listing/jobs-of.ts";
import { runList } from "../../listing/run-list.ts";
import type { Criteria } from "../../listing/selection.ts";
import { jobKind } from "../../output/kinds/jobs.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import { programName } from "../../terminal/program-name.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import { createView, type View } from "../../terminal/view.ts";
import { hasUsualLimit, usualLimit } from "./usual-limit.ts";

type ListOptions = BranchOptions &
  ConnectionOptions &
  FilterOptions &
  OutputOptions &
  PagingOptions & {
    readonly limit: number | undefined;
    readonly latest: true | undefined;
    readonly "last-success": true | undefined;
    readonly watch: true | undefined;
  };

/** Lists the jobs of a branch, page by page as they come. */
export async function list(
  { options, given }: CommandLine<ListOptions>,
  terminal: Terminal,
): Promise<number> {
  const { client, now, demo } = await openClient(options, terminal);
  const branch = whichBranch(options, demo);
  const view = createView(options, terminal, now);
  const source = jobsOf(client, branch);
  const single = options.latest === true || options["last-success"] === true;
  const filters = criteriaOf(options, view);
  const title = `Jobs of ${branch.branchName}, app ${branch.appId}`;
  if (options.watch) {
    const { watchList } = await import("./watch-list.ts");
    const { runningSteps } = await import("./running-steps.ts");
    const output = watchOutput(options);
    const stepsOf = (jobs: readonly JobSummary[], signal: AbortSignal) =>
      runningSteps(client, branch, jobs, signal);
    const maxItems = options["max-items"];
    return watchList({ list: title, source, stepsOf, criteria: filters, maxItems, view, output }, terminal);
  }
  const isCut = !single && hasUsualLimit(options, view);
  const criteria = isCut ? { ...filters, limit: usualLimit } : filters;
  const remark = isCut
    ? `Only ${usualLimit} are shown: -n ${5 * usualLimit} shows more, and a pipe gets all.`
    : undefined;
  const explain = (error: unknown) => explainNotFound(error, client, branch, terminal);
  const hint = branch === demo ? nextSteps(programName(terminal.env)) : undefined;
  return runList(
    {
      command: "list",
      kind: jobKind,
      source,
      view,
      options,
      given,
      criteria,
      single,
      list: title,
      explain,
      remark,
      hint,
    },
    terminal,
  );
}

function criteriaOf(options: ListOptions, view: View): Criteria<JobSummary> {
  const filters = filterJobs(options, view);
  if (!options["last-success"]) return { ...filters, limit: options.latest ? 1 : options.limit };
  const { matches = () => true, isPast } = filters;
  return { matches: (job) => job.status === "SUCCEED" && matches(job), isPast, limit: 1 };
}

function watchOutput({ output }: ListOptions): "table" | "ndjson" | undefined {
  if (output === undefined || output === "table" || output === "ndjson") return output;
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
