import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoTime } from "@jobs/fake-adapter";
import { onTestFinished } from "vitest";
import type { Outcome } from "./run-command.ts";

export const bin = fileURLToPath(new URL("../../packages/cli/bin/amplify-jobs.cjs", import.meta.url));

/** An environment with nothing of the user's, for the test that runs: no AWS settings, an empty home. */
export function bareEnvironment(): Record<string, string> {
  const home = mkdtempSync(join(tmpdir(), "home-"));
  onTestFinished(() => rmSync(home, { recursive: true, maxRetries: 3 }));
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

/**
 * An environment in which the clock of a process has stopped: the demo world ends now, and this is always the same now, that of
 * `runCommand`.
 */
export const stoppedClock = {
  NODE_OPTIONS: `--import=data:text/javascript,Date.now=()=>${demoTime.getTime()}`,
};

/** Starts the built command line as a process of its own. */
export function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...bareEnvironment(), ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Waits for the end of a process, and gives what it printed. A process ended by a signal has the status -1. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { status: code ?? -1, stdout, stderr };
}

/** Starts `serve`, by default with a stopped clock, and gives the URL that it prints. */
export async function startServe(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = stoppedClock,
): Promise<{
  readonly url: string;
  readonly child: ChildProcessWithoutNullStreams;
}> {
  const child = startProcess(["serve", ...args], env);
  let printed = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    const url = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0];
    if (url !== undefined && printed.endsWith("\n")) return { url, child };
  }
  throw new Error(`serve ended before it printed its URL: ${printed}`);
}
