import type { Job } from "@jobs/contract";
import { printJson } from "../output/json.ts";
import { exitStatus } from "../terminal/exit-status.ts";
import { inert } from "../terminal/inert.ts";
import { printOut } from "../terminal/printer.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { View } from "../terminal/view.ts";
import { formatDuration } from "../time/duration.ts";
import { hasEnded, stateOf } from "./job-state.ts";
import { describeEnd, statusOfEnd } from "./verdict.ts";

export interface Telling {
  /** Milliseconds that the job was waited for at most. */
  readonly timeout: number;
  readonly output: "text" | "json" | undefined;
  readonly view: View;
}

/** Tells how the wait for a job has ended, on stdout for the job and on stderr for the time; gives the exit status that says so. */
export async function tellEnd(
  job: Job | undefined,
  { timeout, output, view }: Telling,
  terminal: Pick<Terminal, "stdout" | "stderr" | "signal">,
): Promise<number> {
  if (job === undefined || !hasEnded(job.summary)) {
    const state = job === undefined ? "" : `: ${stateOf(job)}`;
    terminal.stderr.write(
      `amplify-jobs: ${inert(`the job has not ended in ${formatDuration(timeout)}${state}`)}\n`,
    );
    return exitStatus.timedOut;
  }
  await printOut(terminal, output === "json" ? printJson(job) : describeEnd(job, view));
  return statusOfEnd(job.summary.status);
}
