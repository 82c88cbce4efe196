import { cut } from "../format/cut.ts";
import type { Terminal } from "../terminal.ts";

/** What is told while something goes on: one line that changes on a terminal, a line for each change elsewhere. */
export interface LiveLine {
  /** `state` is what has changed or not; `live` is told only where a line can be written over. */
  show(state: string, live: string): void;
  /** Leaves no half line behind. */
  clear(): void;
}

export function createLiveLine({ stderr, now = Date.now }: Terminal): LiveLine {
  const live = stderr.isTTY === true;
  let shown: string | undefined;
  return {
    show(state, text) {
      if (live) stderr.write(`\r\u001b[K${cut(text, (stderr.columns || 80) - 1)}`);
      else if (state !== shown) stderr.write(`${new Date(now()).toISOString()} ${state}\n`);
      shown = state;
    },
    clear() {
      if (live && shown !== undefined) stderr.write("\r\u001b[K");
      shown = undefined;
    },
  };
}
