import type { Job } from "@jobs/contract";
import { exitStatus } from "../../terminal/exit-status.ts";
import { createPrinter, isClosedPipe } from "../../terminal/printer.ts";
import { createRedraw, linesOn } from "../../terminal/redraw.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { View } from "../../terminal/view.ts";
import { hasEnded, stateOf } from "../../waiting/job-state.ts";
import { liveFooter } from "../../waiting/live-footer.ts";
import { createPolling } from "../../waiting/polling.ts";

export interface JobWatch {
  /** As it was just now. */
  readonly job: Job;
  ask(signal: AbortSignal): Promise<Job>;
  sheet(job: Job): readonly string[];
  readonly view: View;
}

/** Keeps a job up to date in its place until it has ended. */
export async function watchJob(
  { job: first, ask, sheet, view }: JobWatch,
  terminal: Terminal,
): Promise<number> {
  const { stdout } = terminal;
  const printer = createPrinter(stdout, terminal.signal);
  const signal = AbortSignal.any([terminal.signal, printer.closed]);
  let trouble: string | undefined;
  const polling = createPolling({ ...terminal, signal }, (text) => (trouble = text));
  const redraw = createRedraw(stdout);
  let job = first;
  let askedAt = view.now();
  const show = () =>
    printer.print(redraw([...sheet(job).slice(0, linesOn(stdout) - 1), liveFooter(view, askedAt, trouble)]));

  try {
    // Who was answered once outlives more.
    await polling.ask(async () => job);
    while (!hasEnded(job.summary)) {
      await show();
      await polling.rest(Infinity, show);
      const answer = await polling.ask(() => ask(signal));
      if (answer === undefined) continue;
      trouble = undefined;
      askedAt = view.now();
      if (stateOf(answer) !== stateOf(job)) polling.hurry();
      job = answer;
    }
    await printer.print(redraw(sheet(job)));
    return exitStatus.done;
  } catch (error) {
    if (isClosedPipe(signal.aborted ? signal.reason : error)) return exitStatus.done;
    throw error;
  } finally {
    printer.release();
  }
}
