import { canMoveCursor } from "./cursor.ts";
import { hasOnlyAscii, toAscii } from "./charset.ts";
import { cut } from "./cut.ts";
import { inert } from "./inert.ts";
import type { Terminal } from "./terminal.ts";

/** One line of stderr that says what goes on, and is written over; only on a terminal whose cursor moves. */
export interface StatusLine {
  /**
   * Shows a text in place of the last one, cut to the terminal, with nothing in it that a terminal would act on. Where the
   * cursor cannot be moved, a `state` other than the last one is printed on a line of its own instead.
   */
  show(text: string, state?: string): void;
  /** A line that stays. What is shown comes again below it. */
  keep(text: string): void;
  /** Leaves no half line behind. */
  clear(): void;
}

type Place = Pick<Terminal, "stderr" | "env" | "now">;

/** Milliseconds until anybody wonders whether something goes on. */
const quiet = 1000;

/** How far something is that is often over at once: nothing is shown of what takes less than a second. */
export function createProgress(place: Place): StatusLine {
  return createStatusLine(place, quiet);
}

/** Shows what it is told from so many milliseconds on. */
export function createStatusLine({ stderr, env, now = Date.now }: Place, after = 0): StatusLine {
  const begin = now();
  const live = canMoveCursor(stderr, env);
  const spell = hasOnlyAscii(env) ? toAscii : (text: string) => text;
  let shown = false;
  let last: string | undefined;
  return {
    show(text, state) {
      if (live && now() - begin >= after) {
        stderr.write(`\r\u001b[K${spell(cut(inert(text), (stderr.columns || 80) - 1))}`);
        shown = true;
      }
      if (!live && state !== undefined && state !== last)
        stderr.write(`${new Date(now()).toISOString()} ${inert(state)}\n`);
      last = state;
    },
    keep(text) {
      stderr.write(`${shown ? "\r\u001b[K" : ""}${inert(text)}\n`);
      shown = false;
    },
    clear() {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
      last = undefined;
    },
  };
}
