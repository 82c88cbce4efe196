import { canMoveCursor } from "./cursor.ts";
import { hasOnlyAscii, toAscii } from "./charset.ts";
import { cut, widthOf } from "./cut.ts";
import { inert } from "./inert.ts";
import { createPaint, type Color, type Colors } from "./paint.ts";
import type { Terminal } from "./terminal.ts";

/** The beginning of a line, which has a colour where colours are wanted. */
export interface Accent {
  readonly text: string;
  readonly color: Color | undefined;
}

/** One line of stderr that says what goes on, and is written over; only on a terminal whose cursor moves. */
export interface StatusLine {
  /**
   * Shows a text in place of the last one, cut to the terminal, with nothing in it that a terminal would act on. Where the
   * cursor cannot be moved, a `state` other than the last one is printed on a line of its own instead.
   */
  show(text: string, state?: string, accent?: Accent): void;
  /** A line that stays. What is shown comes again below it. */
  keep(text: string): void;
  /** Leaves no half line behind. */
  clear(): void;
  /** Leaves what is shown where it is, as the last that was known. */
  leave(): void;
}

type Place = Pick<Terminal, "stderr" | "env" | "now" | "elapsed">;

const none: Accent = { text: "", color: undefined };

/** Milliseconds until anybody wonders whether something goes on. */
const quiet = 1000;

/** How far something is that is often over at once: nothing is shown of what takes less than a second. */
export function createProgress(place: Place): StatusLine {
  return createStatusLine(place, { after: quiet });
}

export interface StatusLineOptions {
  /** Milliseconds until anything is shown. Default: 0. */
  readonly after?: number;
  /** Its colours. Default: none. */
  readonly color?: Colors;
}

export function createStatusLine(
  { stderr, env, now = Date.now, elapsed = () => performance.now() }: Place,
  { after = 0, color: colored = false }: StatusLineOptions = {},
): StatusLine {
  const paint = createPaint(colored);
  const begin = elapsed();
  const live = canMoveCursor(stderr, env);
  const spell = hasOnlyAscii(env) ? toAscii : (text: string) => text;
  /** What stands there. */
  let shown = "";
  let last: string | undefined;
  return {
    show(text, state, accent = none) {
      if (live && elapsed() - begin >= after) {
        const room = (stderr.columns || 80) - 1;
        const beginning = cut(inert(accent.text), room);
        shown = spell(paint(accent.color, beginning) + cut(inert(text), room - widthOf(beginning)));
        stderr.write(`\r\u001b[K${shown}`);
      }
      if (!live && state !== undefined && state !== last)
        stderr.write(`${new Date(now()).toISOString()} ${inert(state)}\n`);
      last = state;
    },
    keep(text) {
      stderr.write(`${shown === "" ? "" : "\r\u001b[K"}${inert(text)}\n`);
      shown = "";
    },
    clear() {
      if (shown !== "") stderr.write("\r\u001b[K");
      shown = "";
      last = undefined;
    },
    leave() {
      // Behind it the terminal may have shown what was typed.
      if (shown !== "") stderr.write(`\r\u001b[K${shown}\n`);
      shown = "";
    },
  };
}
