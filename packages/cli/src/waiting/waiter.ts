import type { Job } from "@jobs/contract";
import { createStatusLine, type StatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wantedColors, type ViewOptions } from "../terminal/view.ts";
import { createPolling, type Polling } from "./polling.ts";

/** Milliseconds that the end of a job is waited for where nothing else is said. */
export const usualTimeout = 3_600_000;

/** Who waits: how often it asks, where it tells how far it is, and what time it has. */
export interface Waiter {
  readonly polling: Polling;
  readonly line: StatusLine;
  readonly signal: AbortSignal;
  /** The job that is waited for, as it was last seen. */
  seen?: Job;
  /** What whoever is cut short is told, in a line: how to go on, or that nothing was begun. */
  advice?: string | undefined;
  /** Milliseconds since some moment: deadlines are seen from here, and no change of the system's time moves them. */
  elapsed(): number;
}

/** Waits at a terminal. Whoever makes one clears its line at the end, or leaves it. */
export function createWaiter(terminal: Terminal, { color }: Pick<ViewOptions, "color"> = {}): Waiter {
  const line = createStatusLine(terminal, { color: wantedColors(color, terminal.stderr, terminal.env) });
  return {
    polling: createPolling(terminal, (trouble) => line.keep(`amplify-jobs: asking again after: ${trouble}`)),
    line,
    signal: terminal.signal,
    elapsed: terminal.elapsed ?? (() => performance.now()),
  };
}
