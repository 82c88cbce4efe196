import type { Output, Terminal } from "./terminal.ts";

/**
 * Whether the cursor may be moved there, so that what was written is written over. Not in a pipe, and not on a terminal that calls
 * itself `dumb`, as those of editors do: it takes one line after the other.
 */
export function canMoveCursor({ isTTY }: Output, env: Terminal["env"]): boolean {
  return isTTY === true && env["TERM"] !== "dumb";
}
