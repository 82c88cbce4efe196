import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems, type Script } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

/** As in MCP, where only a missing or null cursor means the end. */
const script: Script = {
  ...tenItems,
  start: { items: [1, 2, 3, 4], next: "" },
  "": { items: [5, 6, 7, 8], next: "8" },
};

export const emptyCursor: Row = {
  name: "empty-cursor",
  happens: 'The cursor `""` leads to the second page, as it may in MCP',
  right: "the ten items come",
  note: 'Ours is told by `hasMore` that a cursor of `""` goes on; without it, it is the end for ours, too.',
  async ask(peer) {
    const api = serve(script);
    return judgeTenItems(await read(peer.open(api, peer.input()), api));
  },
};
