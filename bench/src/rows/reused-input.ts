import { read } from "../reading.ts";
import type { Row } from "../row.ts";
import { serve, tenItems } from "../scripted-api.ts";
import { judgeTenItems } from "../ten-items.ts";

export const reusedInput: Row = {
  name: "reused-input",
  happens: "The same input object is used for two runs",
  right: "the ten items come twice",
  async ask(peer) {
    const api = serve(tenItems);
    const input = peer.input();
    const first = judgeTenItems(await read(peer.open(api, input), api));
    return first.right ? judgeTenItems(await read(peer.open(api, input), api)) : first;
  },
};
