import { listDescription } from "../describe/list.ts";
import { jobKind } from "../kinds/jobs.ts";
import { jobsOf } from "../listing/jobs-of.ts";
import { jobWish } from "../listing/job-wish.ts";
import { runList } from "../listing/run-list.ts";
import { openClient } from "../open-client.ts";
import { branchOf } from "../options/branch-of.ts";
import { parseCommand } from "../options/parse-options.ts";
import { programName } from "../program-name.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { createView } from "../view.ts";

/** Lists the jobs of a branch, page by page as they come. */
export async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, given } = parseCommand(args, listDescription, terminal.env);
  const { latest, "last-success": lastSuccess, limit } = options;
  const single = latest === true || lastSuccess === true;
  if (single && limit !== undefined)
    throw new UsageError("--limit does not go with --latest and --last-success, which show one job");
  const { isDemo, ...branch } = await branchOf(options);
  const { client, now } = await openClient(options, terminal);
  const view = createView(options, { ...terminal, now });
  return runList(
    {
      command: "list",
      kind: jobKind,
      source: jobsOf(client, branch),
      view,
      options,
      given,
      wish: jobWish(options, view),
      single,
      hint: isDemo ? nextSteps(programName(terminal.env)) : undefined,
    },
    terminal,
  );
}

function nextSteps(program: string): string {
  return `
These jobs are made up: no AWS was asked. Try next:
  ${program} list --adapter fake --output json --max-items 3    the same for a program
  ${program} serve                                              a local Amplify API for the AWS CLI and SDKs
  ${program} list --app-id <app> --branch-name <branch>         your own jobs
  ${program} --help
`;
}
