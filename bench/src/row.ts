import type { Peer } from "./peer.ts";

/** What one peer did. */
export interface Verdict {
  readonly right: boolean;
  /** What the reader saw, in a few words. */
  readonly saw: string;
}

/** Something that happens to lists, and what a reader may expect a library to do then. */
export interface Row {
  readonly name: string;
  /** What happens. */
  readonly happens: string;
  /** What is right then. */
  readonly right: string;
  /** What a reader of the table should know about this row, in full sentences. */
  readonly note?: string;
  ask(peer: Peer): Promise<Verdict>;
}
