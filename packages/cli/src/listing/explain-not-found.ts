import { JobsClientError, type JobsClient } from "@jobs/contract";
import { didYouMean } from "../command-line/closest.ts";
import { programName } from "../terminal/program-name.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** What was looked for. */
interface Sought {
  readonly appId: string;
  readonly branchName?: string | undefined;
}

/** Milliseconds that may be spent on a hint. */
const patience = 3000;
const mostNames = 5;

/** An error, and where an app or a branch is not found, the names that there are: for a branch that is one more request, for an app two. */
export async function explainNotFound(
  error: unknown,
  client: JobsClient,
  sought: Sought,
  { env, signal }: Pick<Terminal, "env" | "signal">,
): Promise<unknown> {
  if (!isNotFound(error)) return error;
  const hint = await hintFor(
    client,
    sought,
    programName(env),
    AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  );
  if (hint === "") return error;
  return new JobsClientError(error.code, `${error.message.replace(/\.$/, "")}${hint}`, {
    cause: error.cause,
  });
}

/** Does something of an app or a branch, and where that is not found, says so with the names that there are. */
export async function explaining<Result>(
  work: () => Promise<Result>,
  client: JobsClient,
  sought: Sought,
  terminal: Pick<Terminal, "env" | "signal">,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw await explainNotFound(error, client, sought, terminal);
  }
}

async function hintFor(
  client: JobsClient,
  { appId, branchName }: Sought,
  program: string,
  signal: AbortSignal,
): Promise<string> {
  try {
    const { branches, nextToken } = await client.listBranches({ appId }, { signal });
    const names = branches.map((branch) => branch.branchName);
    if (branchName === undefined || names.includes(branchName)) return "";
    const all = `${program} branches --app-id ${appId}`;
    return (
      didYouMean(branchName, names, (name) => name) ||
      someOf(names, nextToken !== undefined, "its branches are", all)
    );
  } catch (error) {
    return isNotFound(error) ? appHint(client, appId, program, signal) : "";
  }
}

async function appHint(
  client: JobsClient,
  appId: string,
  program: string,
  signal: AbortSignal,
): Promise<string> {
  try {
    const { apps, nextToken } = await client.listApps({}, { signal });
    const byId = new Map(apps.map((app) => [app.appId, `${app.appId} (${app.name})`]));
    const shown = [...byId.values()];
    return (
      didYouMean(appId, [...byId.keys()], (id) => byId.get(id) ?? id) ||
      someOf(shown, nextToken !== undefined, "the apps of this account and region are", `${program} apps`)
    );
  } catch {
    return `; ${program} apps lists what there is`;
  }
}

function someOf(names: readonly string[], isCut: boolean, are: string, all: string): string {
  if (names.length === 0) return "; there are none here: another account or region may be meant";
  const shown = names.slice(0, mostNames).join(", ");
  return isCut || names.length > mostNames ? `; ${are} ${shown} and more: ${all}` : `; ${are} ${shown}`;
}

export function isNotFound(error: unknown): error is JobsClientError {
  return error instanceof JobsClientError && error.code === "NOT_FOUND";
}
