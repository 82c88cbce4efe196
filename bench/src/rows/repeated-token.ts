import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, type Script } from "../scripted-api.ts";
import { judgeBroken } from "../ten-items.ts";

const script: Script = {
  start: { items: [1, 2, 3, 4], next: "4" },
  4: { items: [1, 2, 3, 4], next: "4" },
};

export const repeatedToken: Row = {
  name: "repeated-token",
  happens: "The API gives the same token again and again",
  right: "an error says so",
  async ask(peer) {
    const api = serve(script);
    return judgeBroken(await read(peer.open(api, peer.input()), api));
  },
};
