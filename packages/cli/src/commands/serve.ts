import type { World } from "@jobs/contract";
import type { Faults } from "@jobs/fake-adapter";
import { exitStatus } from "../exit-status.ts";
import { parseOptions } from "../options/parse-options.ts";
import { serveOptionsSchema, type ServeOptions } from "../options/serve-options.ts";
import { printOut } from "../printer.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** Serves a world until it is stopped. */
export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = parseOptions(args, serveOptionsSchema, ["fault"]);
  const { port, world: file, speed } = options;
  const faults = faultsOf(options);
  const world = await openWorld(file);
  const { createFakeServer } = await import("@jobs/fake-adapter/server");
  const { createClock } = await import("@jobs/fake-adapter");
  const server = await createFakeServer(world, { port, faults, clock: createClock({ speed }) }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
      throw new Error(`The port ${port} is in use. Give another one, or none for any that is free.`, {
        cause: error,
      });
    },
  );
  const { signal } = terminal;
  try {
    await printOut(
      terminal,
      `Serving ${file === undefined ? "the demo world" : `the world of ${file}`} at ${server.url} until stopped with Ctrl-C. Try it with the AWS CLI:\n` +
        `  AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo aws amplify ${example(world)} --endpoint-url ${server.url} --region us-east-1\n`,
    );
    if (!signal.aborted)
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    return exitStatus.done;
  } finally {
    await server.close();
  }
}

async function openWorld(file: string | undefined): Promise<World> {
  if (file === undefined) return (await import("@jobs/fake-adapter")).createDemoWorld();
  const { readFile } = await import("node:fs/promises");
  const { parseWorld } = await import("@jobs/contract");
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`--world: ${error instanceof Error ? error.message : String(error)}`);
  });
  return parseWorld(text);
}

/** A script, or with a rate those to choose from. */
function faultsOf({ fault: faults, "fault-rate": rate, "fault-seed": seed }: ServeOptions): Faults {
  if (rate !== undefined && faults !== undefined) return { rate: rate / 100, seed, faults };
  if (rate !== undefined || seed !== undefined)
    throw new UsageError(
      "--fault must be given, and with --fault-seed also --fault-rate; try: serve --fault throttle,reset --fault-rate 2",
    );
  return faults ?? [];
}

/** A request that finds something: the jobs of the first branch that has a name the shell takes as it is. */
function example({ apps }: World): string {
  for (const { app, branches } of apps) {
    const named = branches.find(({ branch }) => /^[\w./-]+$/.test(branch.branchName));
    if (named)
      return `list-jobs --app-id ${app.appId} --branch-name ${named.branch.branchName} --max-items 3`;
  }
  return "list-apps";
}
