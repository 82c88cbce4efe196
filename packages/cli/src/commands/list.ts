import { JobsClientError } from "@jobs/contract";
import { exitStatus } from "../exit-status.ts";
import { chooseFormat } from "../format/choose-format.ts";
import { goOnCommand } from "../go-on-command.ts";
import { openClient } from "../open-client.ts";
import { listOptionsSchema, type ListOptions } from "../options/list-options.ts";
import { parseOptions } from "../options/parse-options.ts";
import { createPrinter, isClosedPipe } from "../printer.ts";
import { programName } from "../program-name.ts";
import { reportFailure } from "../report-failure.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** Lists the jobs of a branch, page by page as they come. */
export async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = parseOptions(args, listOptionsSchema);
  const { stdout, stderr, signal, env } = terminal;
  const { appId, branchName, isDemo } = await chooseBranch(options);
  const { adapter, ...others } = options;
  const told = { ...(adapter === "amplify" ? {} : { adapter }), ...others };
  const goOn = (token: string) => goOnCommand(programName(env), "list", told, token);
  const format = await chooseFormat(options.output, terminal, goOn);
  const client = await openClient({
    adapter: options.adapter,
    region: options.region,
    profile: options.profile,
    endpointUrl: options["endpoint-url"],
  });
  const config = {
    MaxItems: options["max-items"],
    PageSize: options["page-size"],
    StartingToken: options["starting-token"],
  };
  const printer = createPrinter(stdout, signal);
  const pages = client
    .getPaginator("list_jobs")
    .paginate(
      { appId, branchName, PaginationConfig: config },
      { signal: AbortSignal.any([signal, printer.closed]), prefetch: 1 },
    );
  // Where to go on so that nothing is lost: behind what has been written, not behind what has been read.
  let written: string | undefined = pages.resumeToken;
  let printed = false;
  try {
    for await (const page of pages) {
      const text = format.page(page.jobSummaries);
      if (text === "") continue;
      await printer.print(text);
      written = pages.resumeToken;
      printed = true;
    }
    await printer.print(format.end(pages.resumeToken));
    if (pages.resumeToken !== undefined && options.output === "ndjson") {
      stderr.write(`More jobs: ${goOn(pages.resumeToken)}\n`);
    }
    if (isDemo && format.forPeople) stderr.write(nextSteps(programName(env)));
    return exitStatus.done;
  } catch (error) {
    if (isClosedPipe(error)) return exitStatus.done;
    const status = reportFailure(isRefusedToken(error, options) ? refusedToken(error) : error, terminal);
    if ((printed || signal.aborted) && written !== undefined) stderr.write(`To go on: ${goOn(written)}\n`);
    return status;
  } finally {
    printer.release();
  }
}

async function chooseBranch({ adapter, "app-id": appId, "branch-name": branchName }: ListOptions) {
  if (appId !== undefined && branchName !== undefined) return { appId, branchName, isDemo: false };
  if (adapter === "fake" && appId === undefined && branchName === undefined) {
    const { demoBranch } = await import("@jobs/fake-adapter");
    return { ...demoBranch, isDemo: true };
  }
  const missing = [
    ...(appId === undefined ? ["--app-id"] : []),
    ...(branchName === undefined ? ["--branch-name"] : []),
  ];
  throw new UsageError(
    `${missing.join(" and ")} must be given; to see it work without AWS, try: list --adapter fake`,
  );
}

/** The service says of a bad token only that a request is bad; which part of it was bad is known here. */
function isRefusedToken(error: unknown, options: ListOptions): error is JobsClientError {
  if (options["starting-token"] === undefined || !(error instanceof JobsClientError)) return false;
  return error.code === "INVALID_REQUEST" && /token/i.test(error.message);
}

function refusedToken(error: JobsClientError): JobsClientError {
  const advice = "Give --starting-token a NextToken of the same app and branch, exactly as it was printed.";
  return new JobsClientError(error.code, `${error.message} ${advice}`, { cause: error.cause });
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
