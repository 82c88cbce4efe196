import type { Peer } from "./peer.ts";

/** What came of asking one peer. */
export interface Verdict {
  readonly right: boolean;
  /** In a few words, what it did instead. */
  readonly saw: string;
}

/** One thing that happens to lists, and what a reader may expect of a library then. */
export interface Row {
  readonly name: string;
  /** What happens. */
  readonly happens: string;
  /** What is right then. */
  readonly right: string;
  /** What a reader of the table should know before judging by this row: a full sentence. */
  readonly note?: string;
  ask(peer: Peer): Promise<Verdict>;
}
