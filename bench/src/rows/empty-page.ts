import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, type Script } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

const script: Script = {
  start: { items: [1, 2, 3, 4], next: "4" },
  4: { items: [], next: "4b" },
  "4b": { items: [5, 6, 7, 8], next: "8" },
  8: { items: [9, 10] },
};

export const emptyPage: Row = {
  name: "empty-page",
  happens: "One page is empty but has a token",
  right: "the ten items come",
  async ask(peer) {
    const api = serve(script);
    return judgeTenItems(await read(peer.open(api, peer.input()), api));
  },
};
