import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, type Script } from "../scripted-api.ts";
import { judgeBroken } from "../ten-items.ts";

const script: Script = {
  start: { items: [1, 2, 3, 4], next: "4" },
  4: { items: [5, 6, 7, 8], more: true },
};

export const moreWithoutToken: Row = {
  name: "more-without-token",
  happens: "There is more (`has_more: true`), but no token",
  right: "an error says so",
  note: "Ours is told of the flag by `hasMore`.",
  async ask(peer) {
    const api = serve(script);
    return judgeBroken(await read(peer.open(api, peer.input()), api));
  },
};
