import type { Accent } from "../terminal/status-line.ts";

/** What is told while somebody waits: a line that is kept up to date, and the state, told once where there is no such line. */
export interface Told {
  readonly accent?: Accent;
  readonly text: string;
  readonly state: string;
}
