import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

export const frozenInput: Row = {
  name: "frozen-input",
  happens: "The input is frozen",
  right: "the ten items come",
  async ask(peer) {
    const api = serve(tenItems);
    return judgeTenItems(await read(peer.open(api, Object.freeze(peer.input())), api));
  },
};
