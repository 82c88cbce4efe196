import { createStatusLine, type StatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { createPolling, type Polling } from "./polling.ts";

/** Milliseconds that the end of a job is waited for where nothing else is said. */
export const usualTimeout = 3_600_000;

/** Who waits: how often it asks, where it tells how far it is, and what time it has. */
export interface Waiter {
  readonly polling: Polling;
  readonly line: StatusLine;
  readonly signal: AbortSignal;
  /** What time it is here, in milliseconds: deadlines are seen from this clock. */
  now(): number;
}

/** Waits at a terminal. Whoever makes one clears its line at the end. */
export function createWaiter(terminal: Terminal): Waiter {
  const line = createStatusLine(terminal);
  return {
    polling: createPolling(terminal, (trouble) => line.keep(`amplify-jobs: asking again after: ${trouble}`)),
    line,
    signal: terminal.signal,
    now: terminal.now ?? Date.now,
  };
}
