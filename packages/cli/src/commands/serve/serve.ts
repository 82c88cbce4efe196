import { readFile } from "node:fs/promises";
import { openServer, parseFault, type Faults, type OpenServer } from "../../service/open-server.ts";
import type { Branch } from "../../service/which-branch.ts";
import { exitStatus } from "../../terminal/exit-status.ts";
import { printOut } from "../../terminal/printer.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import { isError } from "../../terminal/is-error.ts";

interface ServeOptions {
  readonly port: number | undefined;
  readonly "allow-host": readonly string[] | undefined;
  readonly world: string | undefined;
  readonly speed: number | undefined;
  readonly fault: readonly string[] | undefined;
  /** Per cent. */
  readonly "fault-rate": number | undefined;
  readonly "fault-seed": number | undefined;
}

/** Serves a world until it is stopped. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const { port = 0, world: file, speed = 1, "allow-host": allowedHosts } = options;
  const faults = faultsOf(options);
  const world = file === undefined ? undefined : await readWorld(file);
  const server = await openServer({ port, allowedHosts, speed, faults, world }, terminal).catch(
    (error: unknown) => {
      if (!(isError(error) && "code" in error && error.code === "EADDRINUSE")) throw error;
      throw new Error(`The port ${port} is in use. Give another one, or none for any that is free.`, {
        cause: error,
      });
    },
  );
  try {
    await printOut(terminal, greeting(file, server));
    await stopped(terminal.signal);
    return exitStatus.done;
  } finally {
    await server.close();
  }
}

/** A script, or with a rate those to choose from. */
function faultsOf({ fault: names, "fault-rate": rate, "fault-seed": seed }: ServeOptions): Faults {
  const faults = names?.map(readFault);
  if (rate !== undefined && faults !== undefined) return { rate: rate / 100, seed, faults };
  if (rate !== undefined || seed !== undefined)
    throw new UsageError(
      "--fault must be given, and with --fault-seed also --fault-rate; try: serve --fault throttle,reset --fault-rate 2",
    );
  return faults ?? [];
}

function readFault(text: string): ReturnType<typeof parseFault> {
  try {
    return parseFault(text);
  } catch (error) {
    throw new UsageError(`--fault: ${messageOf(error)}`);
  }
}

async function readWorld(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(`--world: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}

function greeting(file: string | undefined, { url, branches }: OpenServer): string {
  const served = file === undefined ? "the demo world" : `the world of ${file}`;
  return (
    `Serving ${served} at ${url} until stopped with Ctrl-C. Try it with the AWS CLI:\n` +
    `  AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo aws amplify ${example(branches)} --endpoint-url ${url} --region us-east-1\n`
  );
}

/** A request that finds something: the jobs of the first branch that has a name the shell takes as it is. */
function example(branches: readonly Branch[]): string {
  const named = branches.find(({ branchName }) => /^[\w./-]+$/.test(branchName));
  return named === undefined
    ? "list-apps"
    : `list-jobs --app-id ${named.appId} --branch-name ${named.branchName} --max-items 3`;
}

async function stopped(signal: AbortSignal): Promise<void> {
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
