import type { Peer } from "./peer.ts";
import { peers } from "./peers/index.ts";
import type { Row, Verdict } from "./row.ts";
import { rows } from "./rows/index.ts";

/** One row, and what each peer did; `undefined` if the row makes no sense for the peer. */
export interface PlayedRow {
  readonly row: Row;
  readonly cells: readonly { readonly peer: Peer; readonly verdict: Verdict | undefined }[];
}

/** Plays every row with every peer, one after another. */
export async function play(): Promise<PlayedRow[]> {
  const played: PlayedRow[] = [];
  for (const row of rows) {
    const cells = [];
    for (const peer of peers) {
      const verdict = peer.notApplicable?.[row.name] === undefined ? await row.ask(peer) : undefined;
      cells.push({ peer, verdict });
    }
    played.push({ row, cells });
  }
  return played;
}
