import type { CommandLine } from "../../command-line/command.ts";
import type { BranchOptions } from "../../command-line/groups/branch.ts";
import type { ConnectionOptions } from "../../command-line/groups/connection.ts";
import type { WaitingOptions } from "../../command-line/groups/waiting.ts";
import { writeNext } from "../../command-line/write-command.ts";
import { explaining } from "../../listing/explain-not-found.ts";
import { openClient } from "../../service/open-client.ts";
import { whichBranch } from "../../service/which-branch.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createView, type ViewOptions } from "../../terminal/view.ts";
import { createJobSearch, type Wanted } from "../../waiting/job-search.ts";
import { runWait } from "../../waiting/run-wait.ts";
import { waitUntilIdle } from "../../waiting/wait-until-idle.ts";
import { usualTimeout, type Waiter } from "../../waiting/waiter.ts";
import { waitForFound } from "./wait-for-found.ts";
import { waitForKnown } from "./wait-for-known.ts";

type WaitOptions = BranchOptions &
  ConnectionOptions &
  ViewOptions &
  WaitingOptions & {
    readonly "job-id": string | undefined;
    readonly commit: string | undefined;
    readonly next: true | undefined;
    readonly after: string | undefined;
    readonly "until-idle": true | undefined;
    /** Milliseconds. */
    readonly grace: number | undefined;
    readonly output: "text" | "json" | undefined;
  };

const usualGrace = 120_000;

/** Waits for the end of a job, or of all; the exit status says how it ended. */
export async function wait(
  { options, given }: CommandLine<WaitOptions>,
  terminal: Terminal,
): Promise<number> {
  const { "job-id": jobId, commit, timeout = usualTimeout, grace = usualGrace } = options;
  // How long it waits is a matter of this machine; how long a job has been running, of where it runs.
  const { client, now, demo } = await openClient(options, terminal);
  const logsOf = (id: string) => writeNext(["logs", id], given, terminal);
  const waitFor = (id: string) =>
    writeNext(options["until-idle"] ? ["wait", "--until-idle"] : ["wait", id], given, terminal);
  const place = { client, now, branch: whichBranch(options, demo), logsOf, waitFor };
  const view = createView(options, terminal, now);
  const waitForIt = async (waiter: Waiter) => {
    if (options["until-idle"]) return waitUntilIdle(place, timeout, waiter);
    if (jobId !== undefined) return waitForKnown({ jobId, commit }, place, timeout, view, waiter);
    const wanted = wantedOf(options);
    const branchMayAppear = wanted.by !== "newest" || options.grace !== undefined;
    const search = createJobSearch(client, place.branch, wanted, branchMayAppear);
    return waitForFound(search, place, { timeout, grace }, view, waiter);
  };
  return runWait(
    (waiter) => explaining(() => waitForIt(waiter), client, place.branch, terminal),
    options,
    terminal,
  );
}

function wantedOf({ commit, next, after }: WaitOptions): Wanted {
  if (commit !== undefined) return { by: "commit", commit };
  if (after !== undefined) return { by: "after", jobId: after };
  return { by: next ? "next" : "newest" };
}
