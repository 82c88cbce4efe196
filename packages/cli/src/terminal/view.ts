import { hasOnlyAscii } from "./charset.ts";
import { colorsOf, type Colors } from "./paint.ts";
import { zoneOf } from "../time/time-zone.ts";
import type { Output, Terminal } from "./terminal.ts";

/** How a person, or a program, is shown things. */
export interface View {
  /** Characters on a line, now; `undefined` where nothing is cut. */
  readonly width: number | undefined;
  readonly color: Colors;
  /** Whether nothing but ASCII is shown. Default: no. */
  readonly ascii?: boolean;
  /** IANA name of the user's zone; the system's when undefined. */
  readonly timeZone: string | undefined;
  /** Whether a person reads it, now: times may be told as seen from now. */
  readonly live: boolean;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface ViewOptions {
  readonly color?: "auto" | "on" | "off" | undefined;
  readonly "no-truncate"?: true | undefined;
}

/** Characters on a line of a terminal that does not say. */
const usualWidth = 80;

export function createView(
  options: ViewOptions,
  { stdout, env }: Pick<Terminal, "stdout" | "env">,
  now: () => number,
): View {
  const live = stdout.isTTY === true;
  return {
    get width() {
      return live && !options["no-truncate"] ? stdout.columns || usualWidth : undefined;
    },
    color: wantsColor(options.color, stdout, env),
    ascii: hasOnlyAscii(env),
    // Only times need it, and it takes a while to find out.
    get timeZone() {
      return zoneOf(env["TZ"]);
    },
    live,
    now,
  };
}

/** Whether what is written there has colours, and how many. */
function wantsColor(when: "auto" | "on" | "off" = "auto", { isTTY }: Output, env: Terminal["env"]): Colors {
  const usual = isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  const wanted = when === "auto" ? usual : when === "on";
  return wanted && colorsOf(env);
}
