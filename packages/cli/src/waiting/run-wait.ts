import { printJson } from "../output/json.ts";
import { inert } from "../terminal/inert.ts";
import { printOut } from "../terminal/printer.ts";
import { reportFailure } from "../terminal/report-failure.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ViewOptions } from "../terminal/view.ts";
import { statusOf, type Ending } from "./ending.ts";
import { createWaiter, type Waiter } from "./waiter.ts";

export interface TellOptions extends Pick<ViewOptions, "color"> {
  /** `json`: one document, also where time is over or it is interrupted: the `outcome`, and the job as it was last seen. Default: `text`. */
  readonly output?: "text" | "json" | undefined;
}

/** Runs a wait and tells how it has ended, also where it is interrupted; gives the exit status that says so. */
export async function runWait(
  wait: (waiter: Waiter) => Promise<Ending>,
  { output, color }: TellOptions,
  terminal: Terminal,
): Promise<number> {
  const { stdout, stderr, signal } = terminal;
  const waiter = createWaiter(terminal, { color });
  const advise = () => {
    if (waiter.advice !== undefined) stderr.write(`${inert(waiter.advice)}\n`);
  };
  try {
    const ending = await wait(waiter);
    waiter.line.clear();
    if (ending.complaint !== undefined) stderr.write(`amplify-jobs: ${inert(ending.complaint)}\n`);
    if (ending.outcome === "timedOut") advise();
    const text = output === "json" ? documentOf(ending) : ending.verdict;
    if (text !== undefined) await printOut(terminal, text);
    return statusOf(ending);
  } catch (error) {
    if (!signal.aborted) throw error;
    waiter.line.leave();
    // Nobody waits for the reader any more.
    if (output === "json") stdout.write(documentOf({ outcome: "interrupted", job: waiter.seen }));
    const status = reportFailure(error, terminal);
    advise();
    return status;
  } finally {
    waiter.line.clear();
  }
}

function documentOf({ outcome, job }: Ending): string {
  return printJson({ outcome, ...job });
}
