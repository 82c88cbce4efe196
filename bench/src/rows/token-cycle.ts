import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, type Script } from "../scripted-api.ts";
import { judgeBroken } from "../ten-items.ts";

export const cycle: Script = {
  start: { items: [1, 2, 3, 4], next: "4" },
  4: { items: [5, 6, 7, 8], next: "8" },
  8: { items: [1, 2, 3, 4], next: "4" },
};

export const tokenCycle: Row = {
  name: "token-cycle",
  happens: "The tokens go A → B → A",
  right: "an error says so",
  async ask(peer) {
    const api = serve(cycle);
    return judgeBroken(await read(peer.open(api, peer.input()), api));
  },
};
